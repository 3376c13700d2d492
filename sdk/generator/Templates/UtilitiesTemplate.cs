using Sandboxes.SdkGenerator.Model;

namespace Sandboxes.SdkGenerator.Templates;

/// <summary>What all of the SDK's calls to the engine carry: the version of the package.</summary>
internal static class UtilitiesTemplate
{
    public static string Write(Package package)
    {
        var writer = new CodeWriter(package.Namespace);
        writer.Block("internal static class Utilities", () =>
        {
            WriteWithDefaults(writer, package, "InvokeOptions");
            WriteWithDefaults(writer, package, "InvokeOutputOptions");
            writer.WriteDescription("The version of this package, which is the version of the provider it asks for.");
            writer.Line("public static string Version { get; } = ReadVersion();");
            writer.Gap();
            writer.Block("private static string ReadVersion()", () =>
            {
                writer.Line("var assembly = typeof(Utilities).Assembly;");
                writer.Line($"using var stream = assembly.GetManifestResourceStream(\"{package.Namespace}.version.txt\")");
                writer.Line("    ?? throw new System.InvalidOperationException(\"This build of the package lacks its version.txt.\");");
                writer.Line("using var reader = new System.IO.StreamReader(stream);");
                writer.Line("return reader.ReadToEnd().Trim();");
            });
        });
        return writer.ToString();
    }

    private static void WriteWithDefaults(CodeWriter writer, Package package, string type) =>
        writer.Block($"public static {type} WithDefaults(this {type}? options)", () =>
        {
            writer.Line($"var defaults = options ?? new {type}();");
            writer.Line("defaults.Version ??= Version;");
            if (package.PluginDownloadUrl is { } url)
                writer.Line($"defaults.PluginDownloadURL ??= \"{url}\";");
            writer.Line("return defaults;");
        });
}
