using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>A file that the engine downloads.</summary>
public sealed class RemoteAsset : Asset
{
    private readonly string _uri;

    public RemoteAsset(string uri) => _uri = uri;

    internal override PropertyValue ToPropertyValue() => new PropertyValue.Asset(Hash: "", Uri: _uri);
}
