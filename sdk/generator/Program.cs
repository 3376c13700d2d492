using Sandboxes.SdkGenerator;
using Sandboxes.SdkGenerator.Model;

if (args is not [var schemaPath, var folder])
{
    Console.Error.WriteLine("usage: sdk-generator SCHEMA.json FOLDER    (writes the C# SDK of the schema into the folder)");
    return 2;
}

var files = SdkFiles.Generate(SchemaReader.Read(File.ReadAllText(schemaPath)));
foreach (var stale in GeneratedFolder.FindStale(folder, files.Keys))
    File.Delete(stale);
foreach (var (path, text) in files)
{
    var target = Path.Combine(folder, path);
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.WriteAllText(target, text);
}

Console.WriteLine($"{files.Count} files written to {folder}");
return 0;
