namespace Sandboxes.Resources.Sandbox;

/// <summary>An image's full name: <c>python</c>, <c>python:latest</c> and <c>docker.io/library/python:latest</c> are one image.</summary>
internal static class ImageReference
{
    private const string Hub = "docker.io";

    public static string Canonical(string image)
    {
        var text = image.Trim();
        var (name, digest) = Cut(text, text.IndexOf('@', StringComparison.Ordinal));
        var (path, tag) = Cut(name, TagStart(name));
        var (registry, repository) = Registry(path);
        if (registry == Hub && !repository.Contains('/', StringComparison.Ordinal))
            repository = "library/" + repository;
        var version = digest.Length > 0 ? digest : tag.Length > 0 ? tag : ":latest";
        return $"{registry}/{repository}{version}";
    }

    public static bool Same(string left, string right) =>
        left == right || string.Equals(Canonical(left), Canonical(right), StringComparison.Ordinal);

    private static (string Registry, string Repository) Registry(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : path[..slash];
        if (!first.Contains('.', StringComparison.Ordinal) && !first.Contains(':', StringComparison.Ordinal) && first != "localhost")
            return (Hub, path);
        return (first is "index.docker.io" or "registry-1.docker.io" ? Hub : first, path[(slash + 1)..]);
    }

    private static int TagStart(string name)
    {
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? colon : -1;
    }

    private static (string Before, string FromThere) Cut(string text, int at) => at < 0 ? (text, "") : (text[..at], text[at..]);
}
