using Pulumi;

namespace Sandboxes.Sdk.Tests.Offline;

internal sealed class BoxArgs : ResourceArgs
{
    [Input("image")]
    public Input<string>? Image { get; set; }

    [Input("environmentVars")]
    public InputMap<string>? EnvironmentVars { get; set; }

    [Input("labels")]
    public InputList<string>? Labels { get; set; }

    [Input("secrets")]
    public Input<Dictionary<string, string>>? Secrets { get; set; }

    [Input("source")]
    public Input<AssetOrArchive>? Source { get; set; }
}
