using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandboxes.Offline.State;

/// <summary>The file of one stack. Written to a neighbour first and then renamed, so that a kill leaves the old or the new one, whole.</summary>
internal sealed class StateFile(string path)
{
    public string Path => path;

    public bool Exists => File.Exists(path);

    public JsonNode? Read()
    {
        if (!Exists)
            return null;
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException broken)
        {
            throw new StateException($"the state file {path} is not JSON ({broken.Message}); the one before it is {path}.bak", broken);
        }
    }

    public void Write(ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var next = path + ".new";
        File.WriteAllBytes(next, content);
        File.Move(next, path, overwrite: true);
    }

    /// <summary>Keeps a copy of what the file holds now.</summary>
    public void Backup()
    {
        if (Exists)
            File.Copy(path, path + ".bak", overwrite: true);
    }
}
