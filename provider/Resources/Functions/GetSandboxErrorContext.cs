using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Sandbox;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Functions;

/// <summary>Reads why a sandbox stopped. Of one that the cloud says nothing of, it is asked whether there is such a sandbox at all.</summary>
internal sealed class GetSandboxErrorContext(ProviderConfiguration configuration) : IFunction
{
    public string Token => "sandboxes:index:getSandboxErrorContext";

    public async Task<PropertyMap> InvokeAsync(PropertyMap args, bool preview, CancellationToken cancel)
    {
        var id = SandboxId.Checked(args.Text("sandboxId") ?? "");
        var error = await configuration.Cloud.ReadErrorAsync(id, cancel);
        var status = error.Status ?? (await configuration.Cloud.FindAsync(id, cancel) ?? throw NoSandbox.Error(id, configuration.Settings.CloudName)).Status;
        return PropertyMap.Empty
            .With(SandboxProperties.Status, PropertyValue.Of(status))
            .With(SandboxProperties.ErrorType, Text(error.Type))
            .With(SandboxProperties.ErrorMessage, Text(error.Message));
    }

    private static PropertyValue? Text(string? text) => text is null ? null : PropertyValue.Of(text);
}
