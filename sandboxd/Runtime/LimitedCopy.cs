namespace Sandboxd.Runtime;

/// <summary>Copies a stream and stops at a limit.</summary>
internal static class LimitedCopy
{
    public static async Task<long> RunAsync(Stream from, Stream to, long limit, string path, CancellationToken cancel)
    {
        var buffer = new byte[81920];
        long written = 0;
        int count;
        while ((count = await from.ReadAsync(buffer, cancel)) > 0)
        {
            written += count;
            if (written > limit)
                throw new SandboxFileException(FileFault.TooLarge, $"the upload to {path} is larger than {limit} bytes");
            await to.WriteAsync(buffer.AsMemory(0, count), cancel);
        }

        return written;
    }
}
