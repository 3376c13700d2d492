namespace Sandboxes.Resources.SandboxFile;

/// <summary>The names of a file's properties, as <c>schema.json</c> writes them.</summary>
internal static class SandboxFileProperties
{
    public const string SandboxId = Parts.SandboxIdRule.Property;
    public const string Path = "path";
    public const string Source = "source";
    public const string Content = "content";
    public const string Size = "size";
    public const string Sha256 = "sha256";
}
