using System.Threading.Channels;
using Google.Protobuf;
using Sandboxd.CommandSession;
using Sandboxd.Runtime;

namespace Sandboxd.Routes.Gateway.Commands;

/// <summary>
/// A command of a virtual machine, and whoever listens to it. One listener at a time: a new one takes over from the last. What is
/// printed while nobody listens is lost; the end is kept.
/// </summary>
internal sealed class CommandRun(StartRequest request, ISandboxProcess process, TimeProvider time)
{
    private const int Backlog = 16;
    private readonly Lock _lock = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private Channel<CommandSessionEvent>? _listener;
    private CommandSessionEvent? _end;
    private bool _pumping;

    public StartRequest Request => request;

    public ISandboxProcess Process => process;

    public uint ProcessId => (uint)Process.ProcessId;

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Listens from now on: first the start, then output as it comes, then the end.</summary>
    public ChannelReader<CommandSessionEvent> Listen()
    {
        var channel = Channel.CreateBounded<CommandSessionEvent>(Backlog);
        channel.Writer.TryWrite(new CommandSessionEvent { Start = new CommandSessionEvent.Types.Start { Pid = ProcessId } });
        lock (_lock)
        {
            _listener?.Writer.TryComplete();
            _listener = channel;
            if (_end is not null)
                Finish(_end);
            // Output is read from the first listener on, so that none of it is lost.
            if (!_pumping)
                _ = PumpAsync();
            _pumping = true;
        }

        return channel.Reader;
    }

    /// <summary>Stops listening, unless another listener has taken over.</summary>
    public void Leave(ChannelReader<CommandSessionEvent> reader)
    {
        lock (_lock)
        {
            if (_listener?.Reader != reader)
                return;
            // A writer that waits for room is let go, so that the command is not held up.
            _listener.Writer.TryComplete();
            _listener = null;
        }
    }

    /// <summary>Whether an input or signal of this id is new; one that is sent again is acknowledged and not repeated.</summary>
    public bool IsNew(string id)
    {
        lock (_lock)
            return id.Length == 0 || _seen.Add(id);
    }

    private async Task PumpAsync()
    {
        await Task.Yield();
        var streams = Task.WhenAll(
            ReadAsync(Process.Output, bytes => new CommandSessionEvent.Types.Data { Stdout = bytes }),
            ReadAsync(Process.Error, bytes => new CommandSessionEvent.Types.Data { Stderr = bytes }));
        var code = await Process.Exited;
        await OutputEnd.WaitAsync(Process, streams, time, CancellationToken.None);
        lock (_lock)
        {
            EndedAt = time.GetUtcNow();
            _end = new CommandSessionEvent { End = EndOf(code) };
            if (_listener is not null)
                Finish(_end);
        }
    }

    private static CommandSessionEvent.Types.End EndOf(int code) => code > 128
        ? new CommandSessionEvent.Types.End { ExitCode = code, Exited = false, Status = $"signal {code - 128}" }
        : new CommandSessionEvent.Types.End { ExitCode = code, Exited = true, Status = $"exit status {code}" };

    private void Finish(CommandSessionEvent end)
    {
        var writer = _listener!.Writer;
        if (!writer.TryWrite(end))
            _ = FinishLaterAsync(writer, end);
        else
            writer.TryComplete();
    }

    private static async Task FinishLaterAsync(ChannelWriter<CommandSessionEvent> writer, CommandSessionEvent end)
    {
        // The listener is behind: the end waits its turn, or for the listener to leave.
        while (await writer.WaitToWriteAsync())
        {
            if (writer.TryWrite(end))
                writer.TryComplete();
        }
    }

    private async Task ReadAsync(Stream stream, Func<ByteString, CommandSessionEvent.Types.Data> wrap)
    {
        var buffer = new byte[32768];
        int count;
        while ((count = await stream.ReadAsync(buffer)) > 0)
        {
            ChannelWriter<CommandSessionEvent>? writer;
            lock (_lock)
                writer = _listener?.Writer;
            var data = new CommandSessionEvent { Data = wrap(ByteString.CopyFrom(buffer, 0, count)) };
            while (writer is not null && await writer.WaitToWriteAsync() && !writer.TryWrite(data))
            {
                // Another stream's output took the place: wait again.
            }
        }
    }
}
