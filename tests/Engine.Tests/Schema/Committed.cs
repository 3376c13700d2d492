using Sandboxes.Engine.Schema;

namespace Sandboxes.Engine.Tests.Schema;

/// <summary>The schema.json of this repository.</summary>
internal static class Committed
{
    public static readonly byte[] Json = Read();

    public static readonly PackageSchema Schema = PackageSchema.Parse(Json);

    public static readonly ResourceSchema Sandbox = Schema.FindResource("sandboxes:index:Sandbox")!;

    public static readonly ResourceSchema ExposedPort = Schema.FindResource("sandboxes:index:ExposedPort")!;

    private static byte[] Read()
    {
        using var stream = typeof(Committed).Assembly.GetManifestResourceStream("schema.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
