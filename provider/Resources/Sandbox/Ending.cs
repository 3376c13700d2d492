using System.Globalization;
using Sandboxes.Clouds;

namespace Sandboxes.Resources.Sandbox;

/// <summary>Why a sandbox ended, in words, and what to do about it.</summary>
internal static class Ending
{
    private const string UnknownToCloud = "the cloud knows it no more";

    /// <summary>A sandbox that the cloud answers for with a definite not-found: whatever it was, it runs no more.</summary>
    public static SandboxInfo Vanished(SandboxInfo sandbox) => sandbox with
    {
        Status = SandboxStates.Terminated,
        TerminationReason = sandbox.TerminationReason ?? UnknownToCloud,
    };

    /// <summary>Such as <c>TERMINATED: OOM_KILLED, container used 2.1 GiB of 2 GiB, exit code 137</c>.</summary>
    public static string Words(SandboxInfo sandbox)
    {
        var said = new[] { sandbox.ErrorType, sandbox.ErrorMessage, sandbox.TerminationReason, ExitCode(sandbox), Expiry(sandbox) }
            .OfType<string>().Where(part => part.Length > 0 && part != sandbox.Status).Distinct(StringComparer.Ordinal).ToList();
        return said.Count == 0 ? $"{sandbox.Status}, the cloud gives no reason" : $"{sandbox.Status}: {string.Join(", ", said)}";
    }

    /// <summary>What helps against the kinds of failure that the cloud names; empty for others.</summary>
    public static string Advice(SandboxInfo sandbox) => sandbox.ErrorType switch
    {
        "OOM_KILLED" => $"It needs more memory than {sandbox.MemoryGb?.ToString(CultureInfo.InvariantCulture) ?? "its"} GiB: raise memoryGb.",
        "IMAGE_PULL_FAILED" => $"Check that image \"{sandbox.Image}\" exists; for a private registry set registryCredentialsId.",
        "TIMEOUT" => "Its lifetime was over: a longer timeoutMinutes, or -1 on a virtual machine, lets it live longer.",
        _ when sandbox.ExitCode is >= 0 and < 128 => "A sandbox lives as long as its startCommand: leave that out to keep it idle.",
        _ => "",
    };

    /// <summary>Takes over what a further question brought to light.</summary>
    public static SandboxInfo With(SandboxInfo sandbox, SandboxError error) => sandbox with
    {
        ErrorType = sandbox.ErrorType ?? error.Type,
        ErrorMessage = sandbox.ErrorMessage ?? error.Message,
    };

    /// <summary>Asks the cloud why, where it has not said; that it cannot be asked changes nothing.</summary>
    public static async Task<SandboxInfo> ExplainedAsync(ISandboxCloud cloud, SandboxInfo sandbox, CancellationToken cancel)
    {
        if (sandbox is { ErrorType: not null, ErrorMessage: not null })
            return sandbox;
        try
        {
            return With(sandbox, await cloud.ReadErrorAsync(sandbox.Id, cancel));
        }
        catch (Exception failure) when (failure is CloudException or OperationCanceledException)
        {
            // The reason is a courtesy; that the sandbox ended is known without it, and its id must not be lost for it.
            return sandbox;
        }
    }

    /// <summary>An ended sandbox with all that the cloud says of its end; a status alone, as waits ask for it, has neither exit code nor reason.</summary>
    public static async Task<SandboxInfo> InFullAsync(ISandboxCloud cloud, SandboxInfo sandbox, CancellationToken cancel)
    {
        try
        {
            if (await cloud.FindAsync(sandbox.Id, cancel) is { } whole && SandboxStates.IsTerminal(whole.Status))
                sandbox = With(whole, new SandboxError(sandbox.Status, sandbox.ErrorType, sandbox.ErrorMessage));
        }
        catch (Exception failure) when (failure is CloudException or OperationCanceledException)
        {
            // As below: the sandbox is told of without it.
        }

        return await ExplainedAsync(cloud, sandbox, cancel);
    }

    private static string? ExitCode(SandboxInfo sandbox) => sandbox.ExitCode is { } code ? $"exit code {code}" : null;

    private static string? Expiry(SandboxInfo sandbox) =>
        SandboxFacts.ExpiresAt(sandbox) is { } expiry && sandbox.TerminatedAt >= expiry
            ? $"its lifetime of {Values.Words.Minutes(sandbox.TimeoutMinutes!.Value)} was over at {Values.Words.Of(expiry)}"
            : null;
}
