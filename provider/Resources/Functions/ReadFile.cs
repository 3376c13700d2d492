using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Sandbox;
using Sandboxes.Resources.SandboxFile;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Functions;

/// <summary>Reads a text file of a sandbox, or a part of it.</summary>
internal sealed class ReadFile(ProviderConfiguration configuration) : IFunction
{
    public string Token => "sandboxes:index:readFile";

    public async Task<PropertyMap> InvokeAsync(PropertyMap args, bool preview, CancellationToken cancel)
    {
        var id = SandboxId.Checked(args.Text(SandboxFileProperties.SandboxId) ?? "");
        var path = args.Text(SandboxFileProperties.Path) ?? "";
        if (FilePathRule.Fault(path) is { } fault)
            throw new ProviderException(StatusCode.InvalidArgument, $"path: {fault}");
        var text = await configuration.Cloud.ReadFileAsync(id, path, Whole(args, "offset"), Whole(args, "length"), cancel)
            ?? throw new ProviderException(StatusCode.NotFound, $"there is no file {path} in sandbox {id}; what makes it may not have run yet (dependsOn), or may have failed");
        return Result(text);
    }

    private static PropertyMap Result(FileText text) => PropertyMap.Empty
        .With("content", PropertyValue.Of(text.Content))
        .With("size", PropertyValue.Of(text.Size))
        .With("totalSize", text.TotalSize is { } total ? PropertyValue.Of(total) : null)
        .With("truncated", text.Truncated is { } truncated ? PropertyValue.Of(truncated) : null);

    private static long? Whole(PropertyMap args, string name) => args.Number(name) is { } number ? (long)number : null;
}
