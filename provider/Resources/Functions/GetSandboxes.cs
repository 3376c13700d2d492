using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Sandbox;

namespace Sandboxes.Resources.Functions;

/// <summary>Lists sandboxes by labels, status and team; those that have not ended unless told otherwise.</summary>
internal sealed class GetSandboxes(ProviderConfiguration configuration) : IFunction
{
    public string Token => "sandboxes:index:getSandboxes";

    public async Task<PropertyMap> InvokeAsync(PropertyMap args, bool preview, CancellationToken cancel)
    {
        var rows = new List<PropertyValue>();
        await foreach (var sandbox in SandboxList.RunAsync(configuration, SandboxList.Filter(args), cancel))
            rows.Add(new PropertyValue.Map(SandboxRow.Of(sandbox)));
        return PropertyMap.Empty.With("sandboxes", new PropertyValue.List(rows));
    }
}
