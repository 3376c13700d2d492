using System.Buffers;
using System.Text;

namespace Sandboxd.Routes.Gateway;

/// <summary>Takes in a command's output up to a limit, and drops what follows so that the command is not held up.</summary>
internal sealed class OutputBuffer(int most)
{
    private readonly ArrayBufferWriter<byte> _kept = new();
    private readonly Lock _lock = new();
    private long _dropped;

    public async Task FillAsync(Stream from, CancellationToken cancel)
    {
        var buffer = new byte[32768];
        int count;
        while ((count = await from.ReadAsync(buffer, cancel)) > 0)
        {
            lock (_lock)
            {
                var room = (int)Math.Min(count, most - _kept.WrittenCount);
                _kept.Write(buffer.AsSpan(0, room));
                _dropped += count - room;
            }
        }
    }

    /// <summary>What came so far, as text; bytes that are no UTF-8 are replaced.</summary>
    public override string ToString()
    {
        lock (_lock)
        {
            var text = Encoding.UTF8.GetString(_kept.WrittenSpan);
            return _dropped == 0 ? text : $"{text}\n[sandboxd: {_dropped} more bytes of output were dropped]\n";
        }
    }
}
