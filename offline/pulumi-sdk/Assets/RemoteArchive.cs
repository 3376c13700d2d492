using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>A tar or zip file that the engine downloads.</summary>
public sealed class RemoteArchive : Archive
{
    private readonly string _uri;

    public RemoteArchive(string uri) => _uri = uri;

    internal override PropertyValue ToPropertyValue() => new PropertyValue.Archive(Hash: "", Uri: _uri);
}
