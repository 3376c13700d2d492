using Sandboxd.Fleet;
using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Routes.Gateway;

/// <summary>A gateway call under way in a sandbox.</summary>
internal sealed record GatewayVisit(Sandbox Sandbox, IRunningSandbox Running, IDisposable Activity) : IDisposable
{
    /// <summary>Refuses when the sandbox ended while the call was under way: whatever came of the call is the end's doing.</summary>
    public void ThrowIfEnded()
    {
        if (Running.Exited.IsCompleted || Sandbox.Record.Status.IsTerminal())
            throw GatewayRefusals.Terminated(Sandbox.Record);
    }

    public void Dispose() => Activity.Dispose();
}
