namespace GitPulse;

/// <summary>Something that the user can mend. The message is the one line that is shown.</summary>
internal sealed class BadInputException(string message, Exception? cause = null) : Exception(message, cause);
