using System.Text.Json.Nodes;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Display;

/// <summary><c>stack output</c>: all outputs or one, as text or JSON; secrets are masked unless asked for.</summary>
internal sealed class OutputText(TextWriter output, bool json, bool showSecrets)
{
    public void Write(PropertyMap outputs, string? name)
    {
        if (name is null)
        {
            WriteAll(outputs);
            return;
        }

        // One output by name is meant for scripts: the real CLI shows it in clear as well.
        var value = outputs.Find(name) ?? throw new StateException($"the stack has no output '{name}'; it has: {string.Join(", ", outputs.Keys)}");
        var plain = SecretValues.Strip(new PropertyMap([KeyValuePair.Create(name, value)]))[name];
        output.WriteLine(json ? Node(plain)?.ToJsonString(StateJson.Indented) ?? "null" : ValueText.OneLine(plain));
    }

    private void WriteAll(PropertyMap outputs)
    {
        var shown = showSecrets
            ? SecretValues.Strip(outputs)
            : new PropertyMap(outputs.Select(entry => KeyValuePair.Create(entry.Key, SecretValues.Contains(entry.Value) ? PropertyValue.Of("[secret]") : entry.Value)));
        if (json)
        {
            var node = new JsonObject(shown.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value))));
            output.WriteLine(node.ToJsonString(StateJson.Indented));
            return;
        }

        output.WriteLine("Current stack outputs:");
        foreach (var line in PropertyLines.All(shown, 4, ' '))
            output.WriteLine(line);
    }

    private static JsonNode? Node(PropertyValue value) => StateValues.ToNode(PropertyCodec.Write(value));
}
