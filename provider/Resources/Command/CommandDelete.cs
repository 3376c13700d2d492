using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Command;

/// <summary>Runs the <c>delete</c> line, if there is a sandbox left to run it in.</summary>
internal sealed class CommandDelete(ISandboxCloud cloud, TimeProvider time)
{
    public async Task RunAsync(ResourceCall call, PropertyMap oldState, CancellationToken stopWaiting)
    {
        try
        {
            await new CommandRun(cloud, time).RunAsync(call, CommandStep.Delete, oldState, stopWaiting);
        }
        catch (ProviderException failure) when (failure.InnerException is CloudException cause && Refusal.MayBeTheEnd(cause.Kind))
        {
            var host = await Host.TryFindAsync(cloud, oldState.Text(CommandProperties.SandboxId) ?? "", stopWaiting);
            if (host is not { IsGone: true })
                throw;
            await call.Log.StatusAsync($"delete not run: {host.Words}");
        }
    }
}
