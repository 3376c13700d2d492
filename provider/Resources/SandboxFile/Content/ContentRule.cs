using System.Text;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.SandboxFile.SandboxFileProperties;

namespace Sandboxes.Resources.SandboxFile.Content;

/// <summary>One content, from one place, which is there and not too large. Looks at local files, and at nothing further away.</summary>
internal static class ContentRule
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs)
    {
        var (content, source) = (inputs.Find(SandboxFileProperties.Content) is not null, inputs.Find(Source) is not null);
        if (content && source)
            yield return new CheckFailure(Source, "is set together with content; keep one: content for text, source for a file or an asset");
        else if (!content && !source)
            yield return new CheckFailure(SandboxFileProperties.Content, "is not set, and source is not either; write the text into content, or an asset into source (content: \"\" makes an empty file)");
        else if (FileSource.Of(inputs) is { } given && Fault(given, inputs.HasSecret(Source)) is { } fault)
            yield return new CheckFailure(source ? Source : SandboxFileProperties.Content, fault);
    }

    private static string? Fault(FileSource source, bool secret) => source switch
    {
        FileSource.Text text => FileLimit.Fault(Encoding.UTF8.GetByteCount(text.Value)),
        FileSource.Local local => OfLocal(local.Path, secret ? "the file" : $"\"{local.Path}\""),
        FileSource.Several => "is an archive, and a SandboxFile is one file; use a file, string or remote asset (several files: pack them into one, and unpack it with a Command)",
        FileSource.NoAddress => "has an address that nothing can be downloaded from; write one that begins with \"https://\", \"http://\" or \"file://\"",
        _ => null,
    };

    private static string? OfLocal(string path, string shown)
    {
        if (Directory.Exists(path))
            return $"{shown} is a directory, and a SandboxFile is one file; name the file";
        var file = new FileInfo(path);
        if (!file.Exists)
            return $"there is no file {shown} on this machine; check the path, which counts from the program's directory when it is relative";
        return FileLimit.Fault(file.Length) is { } fault ? $"{shown} {fault}" : null;
    }
}
