using System.Text;

namespace GitPulse.Sources;

/// <summary>Reads a stream piece by piece, where a NUL ends each piece but the last.</summary>
internal sealed class NulSeparatedText(TextReader reader)
{
    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _piece = new();
    private int _position;
    private int _length;
    private bool _ended;

    /// <summary>The next piece, or nothing after the last.</summary>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellation)
    {
        if (_ended)
            return null;

        while (true)
        {
            int end = Array.IndexOf(_buffer, '\0', _position, _length - _position);
            _piece.Append(_buffer, _position, (end < 0 ? _length : end) - _position);
            if (end >= 0)
            {
                _position = end + 1;
                return Take();
            }

            _position = 0;
            _length = await reader.ReadAsync(_buffer, cancellation);
            if (_length == 0)
            {
                _ended = true;
                return Take();
            }
        }
    }

    private string Take()
    {
        string piece = _piece.ToString();
        _piece.Clear();
        return piece;
    }
}
