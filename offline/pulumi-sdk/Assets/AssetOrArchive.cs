using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>A file or a set of files given to a resource. The engine reads it and computes its hash.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive()
    {
    }

    internal abstract PropertyValue ToPropertyValue();
}
