using Sandboxes.Clouds;
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
        try
        {
            await foreach (var sandbox in SandboxList.RunAsync(configuration.Cloud, SandboxList.Filter(args), cancel))
                rows.Add(new PropertyValue.Map(SandboxRow.Of(sandbox)));
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, "");
        }

        return PropertyMap.Empty.With("sandboxes", new PropertyValue.List(rows));
    }
}
