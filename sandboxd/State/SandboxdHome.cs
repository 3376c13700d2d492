using System.Security.Cryptography;
using Sandboxd.Hosting;

namespace Sandboxd.State;

/// <summary>
/// The folder that belongs to one sandboxd: <c>key</c> (the API key), <c>state.key</c> (seals secrets), <c>lock</c> (one sandboxd a
/// home) and <c>sandboxes/ID/</c>. Only its owner may read it.
/// </summary>
internal sealed class SandboxdHome : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly FileStream _lock;

    private SandboxdHome(string path, FileStream lockFile)
    {
        Path = path;
        _lock = lockFile;
    }

    public string Path { get; }

    public string Sandboxes => System.IO.Path.Combine(Path, "sandboxes");

    public string FolderOf(string sandboxId) => System.IO.Path.Combine(Sandboxes, sandboxId);

    /// <summary>Creates the home where it is missing and takes its lock.</summary>
    public static SandboxdHome Open(string path)
    {
        try
        {
            CreateFolder(path);
            CreateFolder(System.IO.Path.Combine(path, "sandboxes"));
            // FileShare.None takes an advisory lock that ends with the process, however it ends.
            var lockFile = new FileStream(System.IO.Path.Combine(path, "lock"), OwnerOnlyOptions(FileMode.OpenOrCreate));
            return new SandboxdHome(path, lockFile);
        }
        catch (IOException error) when (File.Exists(System.IO.Path.Combine(path, "lock")))
        {
            throw new StartException(StartFailure.HomeInUse,
                $"the home {path} is in use by another sandboxd ({error.Message}); stop that one, or give this one its own with --home");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartException(StartFailure.HomeUnusable, $"the home {path} cannot be used: {error.Message}; choose another with --home");
        }
    }

    /// <summary>Reads the API key, making a random one at the first start.</summary>
    public string ApiKey() => File.Exists(KeyFile)
        ? ReadKey(KeyFile)
        : WriteNew(KeyFile, "sbx_" + RandomNumberGenerator.GetHexString(48, lowercase: true));

    public string KeyFile => System.IO.Path.Combine(Path, "key");

    /// <summary>Reads the key that seals secrets, making a random one at the first start.</summary>
    public SecretBox SecretBox()
    {
        var file = System.IO.Path.Combine(Path, "state.key");
        var text = File.Exists(file) ? ReadKey(file) : WriteNew(file, RandomNumberGenerator.GetHexString(64));
        try
        {
            return Convert.FromHexString(text) is { Length: 32 } key ? new SecretBox(key) : throw new FormatException("not 32 bytes");
        }
        catch (FormatException error)
        {
            throw new StartException(StartFailure.CorruptState,
                $"the key file {file} is damaged ({error.Message}): it must hold 64 hexadecimal digits. Restore it from a copy; or, as the stored " +
                $"secrets cannot be opened without it, stop using them: move {Path} away and start again");
        }
    }

    /// <summary>Reads a key from a file, without its line end; an empty one is an error.</summary>
    public static string ReadKey(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } key
                ? key
                : throw new StartException(StartFailure.CorruptState, $"the key file {file} is empty; write a key into it, or delete it to get a new one");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartException(StartFailure.HomeUnusable, $"the key file {file} cannot be read: {error.Message}");
        }
    }

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    public static FileStreamOptions OwnerOnlyOptions(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }

    public void Dispose() => _lock.Dispose();

    private static string WriteNew(string file, string text)
    {
        using var writer = new StreamWriter(new FileStream(file, OwnerOnlyOptions(FileMode.CreateNew)));
        writer.WriteLine(text);
        return text;
    }
}
