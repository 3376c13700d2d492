namespace Sandboxd.Fleet;

/// <summary>A gateway operation that is under way: it keeps a sandbox from being idle.</summary>
internal sealed class SandboxActivity(Sandbox sandbox) : IDisposable
{
    private int _disposed;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            sandbox.EndActivity();
    }
}
