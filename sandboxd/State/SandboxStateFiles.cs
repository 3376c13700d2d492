using System.Text.Json;
using Sandboxd.Hosting;
using Sandboxd.Runtime;

namespace Sandboxd.State;

/// <summary>The state files: one <c>sandbox.json</c> a sandbox, replaced whole and atomically, readable by the owner alone.</summary>
internal sealed class SandboxStateFiles(SandboxdHome home)
{
    /// <summary>Reads every sandbox; a file that cannot be understood stops the start, and nothing is changed.</summary>
    public List<SandboxRecord> ReadAll()
    {
        var records = new List<SandboxRecord>();
        foreach (var folder in Directory.EnumerateDirectories(home.Sandboxes))
        {
            var file = FileIn(folder);
            // A folder without a state file is a create that never answered, or a removal that was cut short: nobody knows its id.
            if (File.Exists(file))
                records.Add(Read(file));
            else
                SandboxFolder.Remove(folder);
        }

        return records;
    }

    public void Write(SandboxRecord record)
    {
        var folder = home.FolderOf(record.Id);
        SandboxdHome.CreateFolder(folder);
        var file = FileIn(folder);
        var next = file + ".next";
        using (var stream = new FileStream(next, SandboxdHome.OwnerOnlyOptions(FileMode.Create)))
            JsonSerializer.Serialize(stream, record, StateJson.Default.SandboxRecord);
        File.Move(next, file, overwrite: true);
    }

    public void Remove(string sandboxId) => SandboxFolder.Remove(home.FolderOf(sandboxId));

    /// <summary>Removes what an ended sandbox wrote, keeping its record and its log.</summary>
    public void RemoveLayers(string sandboxId)
    {
        foreach (var name in (string[])["layers", "root"])
            SandboxFolder.Remove(Path.Combine(home.FolderOf(sandboxId), name));
    }

    private static SandboxRecord Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var record = JsonSerializer.Deserialize(stream, StateJson.Default.SandboxRecord) ?? throw new JsonException("it holds null");
            return record.Id == Path.GetFileName(Path.GetDirectoryName(file))
                ? record
                : throw new JsonException($"it holds the id {record.Id}, which is not its folder's name");
        }
        catch (JsonException error)
        {
            throw new StartException(StartFailure.CorruptState,
                $"the state file {file} cannot be read: {error.Message}. Nothing was changed. Restore the file from a copy, or move its folder " +
                $"{Path.GetDirectoryName(file)} away to go on without this sandbox, then start again");
        }
    }

    private static string FileIn(string folder) => Path.Combine(folder, "sandbox.json");
}
