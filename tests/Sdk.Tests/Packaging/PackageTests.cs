using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Pulumi.Sandboxes;

namespace Sandboxes.Sdk.Tests.Packaging;

public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sdk-package-").FullName;

    [Fact]
    public async Task Pack_OfTheSdk_HasWhatTheEngineAndNuGetLookFor()
    {
        await PackAsync();
        var path = Directory.EnumerateFiles(_folder, "*.nupkg").ShouldHaveSingleItem();
        using var package = ZipFile.OpenRead(path);
        var framework = $"net{Environment.Version.Major}.0";
        foreach (var entry in (string[])[$"lib/{framework}/Pulumi.Sandboxes.dll", $"lib/{framework}/Pulumi.Sandboxes.xml", "logo.png", "README.md", "content/version.txt"])
            package.GetEntry(entry).ShouldNotBeNull(entry);

        JsonNode.Parse(Read(package, "content/pulumi-plugin.json"))!.ToJsonString().ShouldBe(ExpectedPlugin());
        var metadata = XDocument.Parse(Read(package, "Pulumi.Sandboxes.nuspec")).Root!.Elements().Single();
        XNamespace ns = metadata.Name.Namespace;
        metadata.Element(ns + "license")!.Value.ShouldBe("Apache-2.0");
        metadata.Element(ns + "icon")!.Value.ShouldBe("logo.png");
        metadata.Element(ns + "readme")!.Value.ShouldBe("README.md");
        metadata.Element(ns + "repository")!.Attribute("url")!.Value.ShouldStartWith(Schema["repository"]!.GetValue<string>());
        metadata.Element(ns + "tags")!.Value.Split(' ').ShouldBe(Schema["keywords"]!.AsArray().Select(word => word!.GetValue<string>()), ignoreOrder: true);
        var dependency = metadata.Descendants(ns + "dependency").ShouldHaveSingleItem("the stand-in is no dependency of users");
        (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value[..2]).ShouldBe(("Pulumi", "3."));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static JsonNode Schema => JsonNode.Parse(Repository.Read("schema.json"))!;

    private static string ExpectedPlugin()
    {
        var plugin = new JsonObject { ["resource"] = true, ["name"] = "sandboxes", ["version"] = typeof(Sandbox).Assembly.GetName().Version!.ToString(3) };
        if (Schema["pluginDownloadURL"]?.GetValue<string>() is { } server)
            plugin["server"] = server;
        return plugin.ToJsonString();
    }

    private static string Read(ZipArchive package, string entry)
    {
        using var reader = new StreamReader(package.GetEntry(entry).ShouldNotBeNull(entry).Open());
        return reader.ReadToEnd();
    }

    // What these tests were built with is packed as it is: they run against the stand-in.
    private async Task PackAsync()
    {
        var configuration = typeof(PackageTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var start = new ProcessStartInfo("dotnet", ["pack", Repository.PathTo("sdk", "dotnet"), "--no-build", "-c", configuration, "-o", _folder, "-v", "quiet", "-nodereuse:false"])
        {
            RedirectStandardOutput = true,
            Environment = { ["OfflinePulumi"] = "true" },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output);
    }
}
