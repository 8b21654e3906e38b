using System.Collections.Immutable;

namespace NorthStar.Generators.Strategy;

/// <summary>Reads the format of the vocabulary. A line that it does not understand is left out and noted: a vocabulary never breaks a build.</summary>
internal sealed class VocabularyReader
{
    private const string Exception = " except ";
    private const string Any = "any";
    private const string Nothing = "nothing";
    private const string Somebody = "somebody";
    private const string Alone = "alone";
    private const string Only = "only ";
    private const string Fine = "fine";
    private const string Silence = "silence";

    /// <summary>The names of the sections, in lower case.</summary>
    public static readonly ImmutableArray<string> Sections = ImmutableArray.CreateRange(
        Enum.GetNames(typeof(VanityKind)).Select(name => name.ToLowerInvariant()).Concat([Fine, Silence]));

    private readonly Dictionary<string, HashSet<string>> _lists = new(StringComparer.Ordinal);
    private readonly List<VocabularyPattern> _patterns = [];
    private readonly HashSet<string> _compounds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _silenced = new(StringComparer.Ordinal);
    private readonly List<VocabularyProblem> _problems = [];
    private readonly bool _isOfProject;
    private int _line;
    private string _text = "";
    private bool _isLeftOut;

    /// <param name="origin">The vocabulary to add to; null to start with none.</param>
    public VocabularyReader(Vocabulary? origin)
    {
        if (origin is null)
            return;
        _isOfProject = true;
        foreach (KeyValuePair<string, HashSet<string>> list in origin.Lists)
            _lists[list.Key] = new HashSet<string>(list.Value, StringComparer.Ordinal);
        _patterns.AddRange(origin.Patterns);
        _compounds.UnionWith(origin.CompoundTerms);
        _silenced.UnionWith(origin.Silenced);
    }

    /// <summary>What was left out of what was added.</summary>
    public IReadOnlyList<VocabularyProblem> Problems => _problems;

    /// <summary>Adds the lines of a file: <c>[section]</c>, <c>$list = words</c> and <c>actions : objects except objects</c>.</summary>
    public VocabularyReader Read(string text)
    {
        string? section = null;
        string[] lines = text.Split('\n');
        for (_line = 0; _line < lines.Length; _line++)
        {
            string raw = lines[_line];
            int comment = raw.IndexOf('#');
            string line = (comment < 0 ? raw : raw.Substring(0, comment)).Trim().ToLowerInvariant();
            if (line.Length == 0)
                continue;
            Begin(line);
            if (line[0] == '[' && line[line.Length - 1] == ']')
                section = SectionOf(line.Substring(1, line.Length - 2).Trim());
            else if (line[0] == '$' && line.IndexOf('=') is > 1 and var equals)
                AddToList(line.Substring(1, equals - 1).Trim(), line.Substring(equals + 1));
            else if (section is null)
                Note("it is in no section, which begins with a line like [fine] or [acquisition]");
            else if (section.Length > 0)
                Add(section, line);
        }

        return this;
    }

    /// <summary>Adds one line to one of the <see cref="Sections"/>.</summary>
    public VocabularyReader Add(string section, string line)
    {
        Begin(line);
        if (section == Silence)
            AddSilenced(line);
        else
            AddPattern(section == Fine ? null : (VanityKind)Sections.IndexOf(section), line);
        return this;
    }

    public Vocabulary ToVocabulary() => new(_lists, [.. _patterns.OrderBy(pattern => pattern.Kind)], _compounds, _silenced);

    /// <summary>The section; an empty name, under which lines are passed over, where there is none.</summary>
    private string SectionOf(string name)
    {
        if (Sections.Contains(name))
            return name;
        Note($"there is no such section; they are {string.Join(", ", Sections)}");
        return "";
    }

    private void Begin(string line)
    {
        _text = line;
        _isLeftOut = false;
    }

    /// <summary>Leaves the line out. Only its first problem is noted: others come of it.</summary>
    private void Note(string reason)
    {
        if (!_isLeftOut)
            _problems.Add(new VocabularyProblem(_line, _text, reason));
        _isLeftOut = true;
    }

    private void AddSilenced(string line)
    {
        WordSet words = Terms(line);
        if (words.IsEmpty)
            Note("it has no word");
        if (!_isLeftOut)
            _silenced.UnionWith(words.Words);
    }

    private void AddToList(string name, string words)
    {
        WordSet terms = Terms(words);
        if (terms.IsEmpty)
            Note("the list has no word");
        if (_isLeftOut)
            return;
        if (!_lists.TryGetValue(name, out HashSet<string>? list))
            _lists[name] = list = new HashSet<string>(StringComparer.Ordinal);
        list.UnionWith(terms.Words);
    }

    private void AddPattern(VanityKind? kind, string line)
    {
        WordSet exceptions = WordSet.Empty;
        int exception = line.IndexOf(Exception, StringComparison.Ordinal);
        if (exception >= 0)
        {
            exceptions = Terms(line.Substring(exception + Exception.Length));
            line = line.Substring(0, exception);
        }

        int colon = line.IndexOf(':');
        WordSet actions = Terms(colon < 0 ? line : line.Substring(0, colon));
        string done = colon < 0 ? Any : line.Substring(colon + 1).TrimStart();
        bool isOnlyItself = done.StartsWith(Only, StringComparison.Ordinal);
        WordSet objects = Terms(isOnlyItself ? done.Substring(Only.Length) : done);
        bool allowsNothing = objects.Remove(Nothing);
        bool allowsSomebody = objects.Remove(Somebody);
        bool allowsAlone = objects.Remove(Alone);
        bool hasAnyAction = actions.Remove(Any);
        bool hasAnyObject = objects.Remove(Any);
        bool hasObject = !objects.IsEmpty || allowsNothing || allowsSomebody || allowsAlone || hasAnyObject;
        if (actions.IsEmpty && !hasAnyAction)
            Note("it has no action");
        else if (done.EndsWith(Exception.TrimEnd(), StringComparison.Ordinal))
            Note("nothing follows except");
        else if (done == Only.TrimEnd())
            Note("nothing follows only");
        else if (!hasObject)
            Note("nothing follows the colon");
        else if (hasAnyAction && (hasAnyObject || objects.IsEmpty))
            Note("it would mean any action with anything");
        else if (!_isLeftOut)
            _patterns.Add(new VocabularyPattern(kind, hasAnyAction ? null : actions, hasAnyObject ? null : objects, allowsNothing, allowsSomebody, allowsAlone, exceptions, isOnlyItself));
    }

    private WordSet Terms(string text)
    {
        var terms = new WordSet();
        for (int start = 0; start < text.Length;)
        {
            int comma = text.IndexOf(',', start);
            int end = comma < 0 ? text.Length : comma;
            string term = Trimmed(text, start, end);
            start = end + 1;
            if (term.Length == 0)
                continue;
            if (term[0] != '$')
            {
                if (!term.All(letter => char.IsLetterOrDigit(letter) || letter == ' '))
                    Note($"'{term}' is no word");
                AddTerm(terms, term);
                if (_isOfProject && BaseForm(term) is var form && form != term)
                    AddTerm(terms, form);
            }
            else if (_lists.TryGetValue(term.Substring(1), out HashSet<string>? list))
            {
                terms.Add(list);
            }
            else
            {
                Note($"there is no list '{term}' above it");
            }
        }

        return terms;
    }

    private void AddTerm(WordSet terms, string term)
    {
        terms.Add(term);
        if (term.IndexOf(' ') > 0)
            _compounds.Add(term);
    }

    /// <summary>What names are read by: a plural as its singular, signed up as sign up.</summary>
    private static string BaseForm(string term) => string.Join(
        " ", term.Split(' ').Select(word => Lemmas.Of(word) is (var lemma, WordForm.Past or WordForm.Plural) ? lemma : word));

    private static string Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return text.Substring(start, end - start);
    }
}
