using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.SandboxFile.Content;

/// <summary>Where the content of a file comes from, as the inputs say.</summary>
internal abstract record FileSource
{
    private FileSource()
    {
    }

    /// <summary>Text, written as UTF-8.</summary>
    public sealed record Text(string Value) : FileSource;

    /// <summary>A file of this machine; a relative path counts from the program's directory.</summary>
    public sealed record Local(string Path) : FileSource;

    /// <summary>To be downloaded first; http or https.</summary>
    public sealed record Remote(Uri Address) : FileSource;

    /// <summary>An address that nothing can be downloaded from.</summary>
    public sealed record NoAddress : FileSource;

    /// <summary>Only the hash is there: what an import found, and no program gave.</summary>
    public sealed record Untold : FileSource;

    /// <summary>Many files in one, which a file is not.</summary>
    public sealed record Several : FileSource;

    /// <summary>What <paramref name="inputs"/> say; null when they say nothing, or nothing that is known yet.</summary>
    public static FileSource? Of(PropertyMap inputs) => inputs.Known(SandboxFileProperties.Source) switch
    {
        PropertyValue.Archive => new Several(),
        PropertyValue.Asset asset => Of(asset),
        _ => inputs.Text(SandboxFileProperties.Content) is { } text ? new Text(text) : null,
    };

    private static FileSource Of(PropertyValue.Asset asset) => asset switch
    {
        { InlineText: { } text } => new Text(text),
        { Path: { } path } => new Local(path),
        { Uri: { } uri } => OfUri(uri),
        _ => new Untold(),
    };

    private static FileSource OfUri(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var address))
            return new NoAddress();
        return address.Scheme switch
        {
            "http" or "https" => new Remote(address),
            "file" => new Local(address.LocalPath),
            _ => new NoAddress(),
        };
    }
}
