using System.Text.Json.Nodes;

namespace Sandboxes.Offline.State;

/// <summary>One resource of the checkpoint as JSON. What has no value is left out.</summary>
internal static class ResourceJson
{
    public static JsonObject Write(ResourceState state, StateValues values)
    {
        var node = new JsonObject { ["urn"] = state.Urn, ["custom"] = state.Custom };
        Flag(node, "delete", state.Delete);
        if (state.Id.Length > 0)
            node["id"] = state.Id;
        node["type"] = state.Type;
        if (state.Inputs.Count > 0)
            node["inputs"] = values.Write(state.Inputs);
        if (state.Outputs.Count > 0)
            node["outputs"] = values.Write(state.Outputs);
        Text(node, "parent", state.Parent);
        Flag(node, "protect", state.Protect);
        Flag(node, "external", state.External);
        Strings(node, "dependencies", state.Dependencies);
        Strings(node, "initErrors", state.InitErrors);
        Text(node, "provider", state.Provider);
        if (state.PropertyDependencies.Count > 0)
            node["propertyDependencies"] = Dependencies(state.PropertyDependencies);
        Flag(node, "pendingReplacement", state.PendingReplacement);
        Strings(node, "additionalSecretOutputs", state.AdditionalSecretOutputs);
        if (state.Timeouts != CustomTimeouts.None)
            node["customTimeouts"] = Timeouts(state.Timeouts);
        Text(node, "importID", state.ImportId);
        Flag(node, "retainOnDelete", state.RetainOnDelete);
        Text(node, "deletedWith", state.DeletedWith);
        Text(node, "created", state.Created?.UtcDateTime.ToString("O"));
        Text(node, "modified", state.Modified?.UtcDateTime.ToString("O"));
        Strings(node, "ignoreChanges", state.IgnoreChanges);
        Strings(node, "replaceOnChanges", state.ReplaceOnChanges);
        Flag(node, "refreshBeforeUpdate", state.RefreshBeforeUpdate);
        return node;
    }

    public static ResourceState Read(JsonObject node, StateValues values) => new()
    {
        Urn = (string?)node["urn"] ?? throw new StateException("a resource of the state has no urn"),
        Type = (string?)node["type"] ?? throw new StateException($"the resource {node["urn"]} of the state has no type"),
        Custom = Flag(node, "custom"),
        Delete = Flag(node, "delete"),
        PendingReplacement = Flag(node, "pendingReplacement"),
        Id = (string?)node["id"] ?? "",
        Inputs = values.Read(node["inputs"] as JsonObject),
        Outputs = values.Read(node["outputs"] as JsonObject),
        Parent = (string?)node["parent"],
        Protect = Flag(node, "protect"),
        External = Flag(node, "external"),
        Dependencies = Strings(node["dependencies"]),
        InitErrors = Strings(node["initErrors"]),
        Provider = (string?)node["provider"],
        PropertyDependencies = Dependencies(node["propertyDependencies"]),
        AdditionalSecretOutputs = Strings(node["additionalSecretOutputs"]),
        Timeouts = Timeouts(node["customTimeouts"]),
        ImportId = (string?)node["importID"],
        RetainOnDelete = Flag(node, "retainOnDelete"),
        DeletedWith = (string?)node["deletedWith"],
        Created = Time(node["created"]),
        Modified = Time(node["modified"]),
        IgnoreChanges = Strings(node["ignoreChanges"]),
        ReplaceOnChanges = Strings(node["replaceOnChanges"]),
        RefreshBeforeUpdate = Flag(node, "refreshBeforeUpdate"),
    };

    private static void Flag(JsonObject node, string name, bool value)
    {
        if (value)
            node[name] = true;
    }

    private static bool Flag(JsonObject node, string name) => (bool?)node[name] ?? false;

    private static void Text(JsonObject node, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            node[name] = value;
    }

    private static void Strings(JsonObject node, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            node[name] = Array(values);
    }

    private static IReadOnlyList<string> Strings(JsonNode? node) => node is JsonArray array ? [.. array.Select(item => (string)item!)] : [];

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)JsonValue.Create(value))]);

    private static DateTimeOffset? Time(JsonNode? node) => node is null ? null : DateTimeOffset.Parse((string)node!);

    private static JsonObject Dependencies(IReadOnlyDictionary<string, IReadOnlyList<string>> dependencies) =>
        new(dependencies.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Array(entry.Value))));

    private static Dictionary<string, IReadOnlyList<string>> Dependencies(JsonNode? node) =>
        (node as JsonObject ?? []).ToDictionary(entry => entry.Key, entry => Strings(entry.Value), StringComparer.Ordinal);

    private static JsonObject Timeouts(CustomTimeouts timeouts)
    {
        var node = new JsonObject();
        foreach (var (name, seconds) in new[] { ("create", timeouts.Create), ("update", timeouts.Update), ("delete", timeouts.Delete), ("read", timeouts.Read) })
        {
            if (seconds > 0)
                node[name] = seconds;
        }

        return node;
    }

    private static CustomTimeouts Timeouts(JsonNode? node) => node is null
        ? CustomTimeouts.None
        : new((double?)node["create"] ?? 0, (double?)node["update"] ?? 0, (double?)node["delete"] ?? 0, (double?)node["read"] ?? 0);
}
