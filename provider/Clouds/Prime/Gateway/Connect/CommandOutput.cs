using System.Text;
using Sandboxes.Clouds.Prime.Output;

namespace Sandboxes.Clouds.Prime.Gateway.Connect;

/// <summary>Gathers the events of a command's stream (prime-api 7.3).</summary>
internal sealed class CommandOutput
{
    private readonly CappedText _stdout = new();
    private readonly CappedText _stderr = new();

    /// <summary>Exit code; null until the end event.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>What the end event says went wrong, as when there is no such program.</summary>
    public string? Error { get; private set; }

    /// <summary>Takes one <c>StartResponse</c>.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public void Add(ReadOnlySpan<byte> response)
    {
        for (var reader = new ProtoReader(response); reader.Next();)
        {
            if (reader.Field == 1)
                Event(reader.Bytes);
        }
    }

    /// <summary>The result, decoded once over what is kept of the output so that no character is split; null without an end event.</summary>
    public CommandResult? ToResult() => ExitCode is { } code ? new(_stdout.ToString(), _stderr.ToString(), code) : null;

    private void Event(ReadOnlySpan<byte> message)
    {
        for (var reader = new ProtoReader(message); reader.Next();)
        {
            if (reader.Field == 2)
                Data(reader.Bytes);
            else if (reader.Field == 3)
                End(reader.Bytes);
        }
    }

    private void Data(ReadOnlySpan<byte> message)
    {
        for (var reader = new ProtoReader(message); reader.Next();)
        {
            if (reader.Field is 1 or 3)
                _stdout.Write(reader.Bytes);
            else if (reader.Field == 2)
                _stderr.Write(reader.Bytes);
        }
    }

    // Protobuf leaves a zero out, so the end event alone means exit code 0.
    private void End(ReadOnlySpan<byte> message)
    {
        ExitCode = 0;
        for (var reader = new ProtoReader(message); reader.Next();)
        {
            if (reader.Field == 1)
                ExitCode = reader.SignedNumber;
            else if (reader.Field == 4)
                Error = Encoding.UTF8.GetString(reader.Bytes);
        }
    }
}
