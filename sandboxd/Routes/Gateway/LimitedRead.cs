namespace Sandboxd.Routes.Gateway;

internal static class LimitedRead
{
    /// <summary>Copies exactly a count of bytes; throws when the source ends before.</summary>
    public static async Task CopyAsync(Stream from, Stream to, long count, CancellationToken cancel)
    {
        var buffer = new byte[81920];
        while (count > 0)
        {
            var read = await from.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), cancel);
            if (read == 0)
                throw new EndOfStreamException("the file became shorter while it was read");
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
            count -= read;
        }
    }
}
