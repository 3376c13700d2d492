using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sandboxes.Offline.Config;

/// <summary><c>Pulumi.STACK.yaml</c>: read, and rewritten by <c>config set</c> and <c>config rm</c> (which do not keep its comments).</summary>
internal sealed class StackConfigFile(string path)
{
    private readonly Lazy<JsonObject> _yaml = new(() => File.Exists(path) ? YamlDocument.Read(path) : []);

    public string? EncryptionSalt => (string?)_yaml.Value["encryptionsalt"];

    public IEnumerable<KeyValuePair<string, JsonNode?>> Entries() => _yaml.Value["config"] as JsonObject ?? [];

    public static StackConfigFile Of(ProjectFile project, string stack) => new(Path.Combine(project.Directory, $"Pulumi.{stack}.yaml"));

    /// <summary>Sets <paramref name="key"/>; a secret is given encrypted, with the salt to keep beside it.</summary>
    public void Set(string key, string value, string? salt)
    {
        var root = Root();
        if (salt is not null)
            root.Children[new YamlScalarNode("encryptionsalt")] = new YamlScalarNode(salt);
        var scalar = new YamlScalarNode(value) { Style = ScalarStyle.DoubleQuoted };
        ConfigOf(root).Children[new YamlScalarNode(key)] = salt is null ? scalar : new YamlMappingNode("secure", value);
        Write(root);
    }

    /// <summary>Removes <paramref name="key"/>; nothing happens when it is not set.</summary>
    public void Remove(string key)
    {
        var root = Root();
        if (ConfigOf(root).Children.Remove(new YamlScalarNode(key)))
            Write(root);
    }

    private YamlMappingNode Root()
    {
        var stream = new YamlStream();
        if (File.Exists(path))
        {
            using var text = File.OpenText(path);
            stream.Load(text);
        }

        return stream.Documents.Count > 0 ? (YamlMappingNode)stream.Documents[0].RootNode : [];
    }

    private static YamlMappingNode ConfigOf(YamlMappingNode root)
    {
        if (!root.Children.TryGetValue(new YamlScalarNode("config"), out var config) || config is not YamlMappingNode)
            root.Children[new YamlScalarNode("config")] = config = new YamlMappingNode();
        return (YamlMappingNode)config;
    }

    private void Write(YamlMappingNode root)
    {
        using var writer = File.CreateText(path);
        new YamlStream(new YamlDotNet.RepresentationModel.YamlDocument(root)).Save(writer, assignAnchors: false);
    }
}
