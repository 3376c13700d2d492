using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway.Connect;

/// <summary>Reads a command's stream frame by frame as it comes; no more of it is held than a frame and what is kept of the output.</summary>
internal sealed class CommandStream : IAnswerSink
{
    private byte[] _pending = new byte[64 * 1024];
    private int _length;
    private string? _problem;

    /// <summary>The command's events.</summary>
    public CommandOutput Output { get; private set; } = new();

    /// <summary>The end record; null until it came.</summary>
    public ConnectEnd? End { get; private set; }

    /// <summary>Why the stream cannot be read; null when it can.</summary>
    public string? Problem => _problem ?? _length switch
    {
        0 => null,
        < 5 => "the stream is cut off in a frame's header",
        _ => "the stream is cut off in a frame",
    };

    /// <inheritdoc/>
    public void Begin()
    {
        (_length, _problem, Output, End) = (0, null, new(), null);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (_problem is not null)
            return ValueTask.CompletedTask;
        if (_pending.Length - _length < bytes.Length)
            Array.Resize(ref _pending, Math.Max(2 * _pending.Length, _length + bytes.Length));
        bytes.CopyTo(_pending.AsMemory(_length));
        _length += bytes.Length;
        try
        {
            Take();
        }
        catch (FormatException error)
        {
            // Told with the whole answer, when its status and id are known.
            _problem = error.Message;
        }

        return ValueTask.CompletedTask;
    }

    private void Take()
    {
        ReadOnlyMemory<byte> stream = _pending.AsMemory(0, _length);
        while (ConnectFrame.TryTake(ref stream, out var frame))
        {
            if (frame.IsEnd)
                End = ConnectEnd.ReadRecord(frame.Payload);
            else
                Output.Add(frame.Payload.Span);
        }

        stream.CopyTo(_pending);
        _length = stream.Length;
    }
}
