using System.Reflection;
using Pulumi;
using Pulumi.Sandboxes;

namespace Sandboxes.Sdk.Tests.Surface;

public sealed class SdkSurfaceTests
{
    private static readonly SortedSet<SurfaceLine> Built = AssemblySurface.Read(typeof(Sandbox).Assembly);

    [Fact]
    public void Assembly_ForTheSchema_HasExactlyWhatItDemands() =>
        Built.ShouldBe(SchemaSurface.Read(Repository.Read("schema.json")));

    [Fact]
    public void Assembly_AgainstPulumisCodeGeneration_HasTheSameSurface()
    {
        // The recording leaves out the attribute of a plain collection, whose field carries it: there the schema decides alone.
        var recorded = SurfaceFile.Read(Repository.ReadData("dotnet-surface.txt"));
        var built = Built.Select(line => IsPlainCollection(line) ? line with { Attribute = null } : line);
        built.ShouldBe(recorded);
    }

    [Fact]
    public void Resources_WithSecretOutputs_DeclareThemToTheEngine()
    {
        var recorded = SurfaceFile.SecretOutputs(Repository.ReadData("dotnet-surface.txt"));
        var declared = typeof(Sandbox).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(CustomResource)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => Options(type).AdditionalSecretOutputs);
        declared.ShouldBe(recorded);
    }

    [Fact]
    public void Resources_Always_AskForThePackagesOwnVersion() =>
        Options(typeof(Sandbox)).Version.ShouldBe(typeof(Sandbox).Assembly.GetName().Version!.ToString(3));

    private static CustomResourceOptions Options(Type resource) => (CustomResourceOptions)resource
        .GetMethod("MakeResourceOptions", BindingFlags.NonPublic | BindingFlags.Static)!
        .Invoke(null, [null, null])!;

    private static bool IsPlainCollection(SurfaceLine line) =>
        line.Text.StartsWith("List<", StringComparison.Ordinal) || line.Text.StartsWith("Dictionary<", StringComparison.Ordinal);
}
