namespace NorthStar.Aggregation;

/// <summary>Rows of a list by one of their numbers: for each number a chain of rows, 4 bytes per row and number.</summary>
internal sealed class RowIndex
{
    private const int None = -1;

    private readonly List<int> _lastOfNumber = [];
    private readonly List<int> _previousOfRow = [];

    /// <summary>Adds the next row.</summary>
    /// <param name="number">Its number, small and dense; -1 where it has none.</param>
    public void Add(int number)
    {
        int row = _previousOfRow.Count;
        if (number < 0)
        {
            _previousOfRow.Add(None);
            return;
        }

        while (_lastOfNumber.Count <= number)
            _lastOfNumber.Add(None);
        _previousOfRow.Add(_lastOfNumber[number]);
        _lastOfNumber[number] = row;
    }

    public void Clear()
    {
        _lastOfNumber.Clear();
        _previousOfRow.Clear();
    }

    /// <summary>The rows with a number, latest added first.</summary>
    public Chain RowsOf(int number) => new(_previousOfRow, number >= 0 && number < _lastOfNumber.Count ? _lastOfNumber[number] : None);

    public struct Chain(List<int> previousOfRow, int last)
    {
        private int _next = last;

        public int Current { get; private set; }

        public readonly Chain GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next == None)
                return false;
            Current = _next;
            _next = previousOfRow[_next];
            return true;
        }
    }
}
