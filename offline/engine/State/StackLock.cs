namespace Sandboxes.Offline.State;

/// <summary>Held while a command changes a stack. The operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class StackLock : IDisposable
{
    private readonly FileStream _file;

    private StackLock(FileStream file) => _file = file;

    public static StackLock Take(string stateFile)
    {
        var path = stateFile + ".lock";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new StackLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException busy)
        {
            throw new StateException($"the stack is locked by another command that is running now ({path}); wait for it to end", busy);
        }
    }

    public void Dispose() => _file.Dispose();
}
