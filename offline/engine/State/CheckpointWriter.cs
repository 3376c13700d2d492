using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandboxes.Offline.State;

/// <summary>Writes a checkpoint as Pulumi's deployment format, version 3. A resource that did not change is not encrypted again.</summary>
internal sealed class CheckpointWriter(ISecretCrypter crypter, string secretsSalt, TimeProvider clock)
{
    private readonly StateValues _values = new(crypter);
    private readonly ConditionalWeakTable<ResourceState, byte[]> _written = [];

    /// <summary>The deployment, as <c>stack export</c> shows it.</summary>
    public JsonObject Write(Checkpoint checkpoint)
    {
        var deployment = Header();
        if (checkpoint.Resources.Count > 0)
            deployment["resources"] = new JsonArray([.. checkpoint.Resources.Select(state => (JsonNode)ResourceJson.Write(state, _values))]);
        if (checkpoint.PendingOperations.Count > 0)
            deployment["pending_operations"] = new JsonArray([.. checkpoint.PendingOperations.Select(Pending)]);
        return deployment;
    }

    /// <summary>The state file of the file backend.</summary>
    public byte[] WriteFile(string stack, Checkpoint checkpoint)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = StateJson.Compact.Encoder }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 3);
            json.WriteStartObject("checkpoint");
            json.WriteString("stack", stack);
            json.WriteStartObject("latest");
            foreach (var (key, value) in Header())
            {
                json.WritePropertyName(key);
                value!.WriteTo(json);
            }

            WriteResources(json, checkpoint);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private void WriteResources(Utf8JsonWriter json, Checkpoint checkpoint)
    {
        json.WriteStartArray("resources");
        foreach (var state in checkpoint.Resources)
            json.WriteRawValue(_written.GetValue(state, Serialize), skipInputValidation: true);
        json.WriteEndArray();
        if (checkpoint.PendingOperations.Count == 0)
            return;
        json.WriteStartArray("pending_operations");
        foreach (var operation in checkpoint.PendingOperations)
            Pending(operation).WriteTo(json);
        json.WriteEndArray();
    }

    private byte[] Serialize(ResourceState state) => Encoding.UTF8.GetBytes(ResourceJson.Write(state, _values).ToJsonString(StateJson.Compact));

    private JsonNode Pending(PendingOperation operation) => new JsonObject
    {
        ["resource"] = ResourceJson.Write(operation.Resource, _values),
        ["type"] = operation.Type,
    };

    private JsonObject Header() => new()
    {
        ["manifest"] = new JsonObject
        {
            ["time"] = clock.GetUtcNow().ToString("O"),
            ["magic"] = "",
            ["version"] = "offline",
        },
        ["secrets_providers"] = new JsonObject
        {
            ["type"] = "passphrase",
            ["state"] = new JsonObject { ["salt"] = secretsSalt },
        },
    };
}
