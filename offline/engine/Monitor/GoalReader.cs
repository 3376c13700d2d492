using Pulumirpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Monitor;

/// <summary>Reads what a program sends about a resource.</summary>
internal static class GoalReader
{
    /// <param name="request">The registration.</param>
    /// <param name="directory">Where relative paths of assets are.</param>
    public static Goal Read(RegisterResourceRequest request, string directory) => new()
    {
        Type = request.Type,
        Name = request.Name,
        Custom = request.Custom,
        Properties = Properties(request.Object, directory),
        Parent = Text(request.Parent),
        Protect = request.HasProtect ? request.Protect : null,
        RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : null,
        Dependencies = [.. request.Dependencies],
        Provider = Text(request.Provider) ?? (request.Custom ? request.Providers.GetValueOrDefault(Urn.Package(request.Type)) : null),
        PropertyDependencies = request.PropertyDependencies.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)[.. entry.Value.Urns]),
        DeleteBeforeReplace = request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace ? request.DeleteBeforeReplace : null,
        IgnoreChanges = [.. request.IgnoreChanges],
        ReplaceOnChanges = [.. request.ReplaceOnChanges],
        AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        Aliases = [.. request.AliasURNs.Select(urn => new AliasSpec(Urn: urn)), .. request.Aliases.Select(Read)],
        ImportId = Text(request.ImportId),
        Timeouts = Read(request.CustomTimeouts),
        DeletedWith = Text(request.DeletedWith),
        Version = Text(request.Version),
        PluginDownloadUrl = Text(request.PluginDownloadURL),
    };

    public static Goal Read(ReadResourceRequest request, string directory) => new()
    {
        Type = request.Type,
        Name = request.Name,
        Custom = true,
        Properties = Properties(request.Properties, directory),
        Parent = Text(request.Parent),
        Dependencies = [.. request.Dependencies],
        Provider = Text(request.Provider),
        AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        Version = Text(request.Version),
        PluginDownloadUrl = Text(request.PluginDownloadURL),
    };

    public static PropertyMap Properties(Google.Protobuf.WellKnownTypes.Struct? wire, string directory)
    {
        var values = OutputValues.Flatten(PropertyCodec.Read(wire));
        var given = values.Where(entry => entry.Value is not PropertyValue.Null);
        return AssetContents.Hash(new PropertyMap(given), directory);
    }

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static AliasSpec Read(Alias alias)
    {
        if (alias.AliasCase == Alias.AliasOneofCase.Urn)
            return new AliasSpec(Urn: alias.Urn);
        var spec = alias.Spec;
        return new AliasSpec(null, Text(spec.Name), Text(spec.Type), Text(spec.Stack), Text(spec.Project),
            spec.ParentCase == Alias.Types.Spec.ParentOneofCase.ParentUrn ? spec.ParentUrn : null, spec.ParentCase == Alias.Types.Spec.ParentOneofCase.NoParent && spec.NoParent);
    }

    private static CustomTimeouts Read(RegisterResourceRequest.Types.CustomTimeouts? timeouts) => timeouts is null
        ? CustomTimeouts.None
        : new(GoDuration.Seconds(timeouts.Create), GoDuration.Seconds(timeouts.Update), GoDuration.Seconds(timeouts.Delete), GoDuration.Seconds(timeouts.Read));
}
