using System.Text.Json.Nodes;

namespace Sandboxes.Offline.State;

/// <summary>Reads a deployment of version 3, as state files and <c>stack export</c> hold it.</summary>
internal static class CheckpointReader
{
    /// <summary>The deployment inside a state file or an export.</summary>
    public static JsonObject? Deployment(JsonNode? file)
    {
        if (file is null)
            return null;
        var version = (int?)file["version"];
        if (version != 3)
            throw new StateException($"the state has version {version?.ToString() ?? "none"}; this engine reads version 3");
        return file["checkpoint"]?["latest"] as JsonObject ?? file["deployment"] as JsonObject;
    }

    /// <summary>The salt that the state's secrets were encrypted with; null when it has none.</summary>
    public static string? Salt(JsonObject? deployment) => (string?)deployment?["secrets_providers"]?["state"]?["salt"];

    public static Checkpoint Read(JsonObject? deployment, StateValues values)
    {
        if (deployment is null)
            return Checkpoint.Empty;
        var resources = (deployment["resources"] as JsonArray ?? []).Select(node => ResourceJson.Read(node!.AsObject(), values));
        var pending = (deployment["pending_operations"] as JsonArray ?? [])
            .Select(node => new PendingOperation(ResourceJson.Read(node!["resource"]!.AsObject(), values), (string)node["type"]!));
        return new Checkpoint([.. resources], [.. pending]);
    }
}
