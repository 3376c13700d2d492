using Sandboxes.Clouds;
using Sandboxes.Resources.Sandbox;

namespace Sandboxes.Resources.Parts;

/// <summary>The sandbox that something is in, as a look at the cloud found it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Fate">Whether it is still there.</param>
/// <param name="Info">What the cloud says of it; null when it knows it no more, and after a mere glance at a living one.</param>
internal sealed record Host(string Id, SandboxFate Fate, SandboxInfo? Info)
{
    /// <summary>True when nothing in it can be there any more.</summary>
    public bool IsGone => Fate != SandboxFate.Lives;

    /// <summary>Such as <c>sandbox box1 (web) has ended (TIMEOUT: its lifetime was over)</c>.</summary>
    public string Words => Fate switch
    {
        SandboxFate.Unknown => $"sandbox {Id} is gone: the cloud knows it no more",
        SandboxFate.Ended => $"sandbox {Id} ({Info!.Name}) has ended ({Ending.Words(Info)})",
        _ => $"sandbox {Id} is {Info?.Status ?? "there"}",
    };

    /// <summary>Looks at the cloud; an ended sandbox comes with its reason.</summary>
    /// <exception cref="CloudException">The cloud cannot be asked.</exception>
    public static async Task<Host> FindAsync(ISandboxCloud cloud, string id, CancellationToken cancel)
    {
        var info = await cloud.FindAsync(id, cancel);
        return FateOf(info?.Status) == SandboxFate.Ended
            ? new Host(id, SandboxFate.Ended, await Ending.ExplainedAsync(cloud, info!, cancel))
            : new Host(id, FateOf(info?.Status), info);
    }

    /// <summary>The same for a read: most sandboxes live, and their statuses are asked for together. That one is gone is looked at twice.</summary>
    public static async Task<Host> GlanceAsync(ISandboxCloud cloud, string id, CancellationToken cancel)
    {
        var status = await cloud.FindStatusAsync(id, cancel);
        return FateOf(status?.Status) == SandboxFate.Lives ? new Host(id, SandboxFate.Lives, null) : await FindAsync(cloud, id, cancel);
    }

    /// <summary>The same after something failed, where it would only explain the failure; null when the cloud cannot be asked.</summary>
    public static async Task<Host?> TryFindAsync(ISandboxCloud cloud, string id, CancellationToken cancel)
    {
        try
        {
            return await FindAsync(cloud, id, cancel);
        }
        catch (Exception failure) when (failure is CloudException or OperationCanceledException)
        {
            // The failure at hand is told without it.
            return null;
        }
    }

    /// <summary>What a status means for what is in the sandbox; null is a definite not-found.</summary>
    public static SandboxFate FateOf(string? status) => status switch
    {
        null => SandboxFate.Unknown,
        _ when SandboxStates.IsTerminal(status) => SandboxFate.Ended,
        _ => SandboxFate.Lives,
    };
}
