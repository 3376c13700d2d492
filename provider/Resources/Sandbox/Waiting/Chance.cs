namespace Sandboxes.Resources.Sandbox.Waiting;

/// <summary>A random source that many calls may share; <see cref="Random"/> itself may not be.</summary>
internal sealed class Chance(Random random)
{
    private readonly Lock _lock = new();

    /// <summary>From 0 to 1.</summary>
    public double Next()
    {
        lock (_lock)
            return random.NextDouble();
    }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        lock (_lock)
            random.NextBytes(bytes);
        return bytes;
    }
}
