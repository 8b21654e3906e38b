namespace NorthStar.Testing;

/// <summary>A test expectation that did not hold. Independent of any test framework.</summary>
public sealed class VerificationFailedException : Exception
{
    public VerificationFailedException(string message) : base(message)
    {
    }

    public VerificationFailedException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
