using System.Text.Json;
using Pulumi;

namespace Sandboxes.Lifecycle.Program;

/// <summary>Reads what program.json declares.</summary>
internal static class Declared
{
    public static IEnumerable<JsonProperty> Members(JsonElement element, string name) =>
        element.TryGetProperty(name, out var members) ? members.EnumerateObject() : [];

    public static CustomResourceOptions Options(JsonElement declared)
    {
        var options = new CustomResourceOptions();
        if (!declared.TryGetProperty("options", out var given))
            return options;
        foreach (var option in given.EnumerateObject())
        {
            switch (option.Name)
            {
                case "import":
                    options.ImportId = option.Value.GetString();
                    break;
                case "protect":
                    options.Protect = option.Value.GetBoolean();
                    break;
                case "retainOnDelete":
                    options.RetainOnDelete = option.Value.GetBoolean();
                    break;
                case "deleteBeforeReplace":
                    options.DeleteBeforeReplace = option.Value.GetBoolean();
                    break;
                case "ignoreChanges":
                    options.IgnoreChanges.AddRange(option.Value.EnumerateArray().Select(path => path.GetString()!));
                    break;
                case "createTimeout":
                    options.CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromSeconds(option.Value.GetDouble()) };
                    break;
                default:
                    throw new InvalidOperationException($"no option '{option.Name}'");
            }
        }

        return options;
    }
}
