namespace Sandboxd.Runtime;

/// <summary>The shell scripts that run in and around a sandbox; each says in its head what it expects.</summary>
internal static class Scripts
{
    public static readonly string Boot = Read("boot.sh");
    public static readonly string Init = Read("init.sh");
    public static readonly string Exec = Read("exec.sh");
    public static readonly string Jobs = Read("jobs.sh");
    public static readonly string ReadFile = Read("read.sh");
    public static readonly string WriteFile = Read("write.sh");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Scripts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
