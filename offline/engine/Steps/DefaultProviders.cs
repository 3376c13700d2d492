using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;

namespace Sandboxes.Offline.Steps;

/// <summary>The providers that nobody declared: one for each package and version, configured from the stack's configuration.</summary>
internal sealed partial class DefaultProviders(Deployment deployment, Registrations registrations)
{
    private readonly ConcurrentDictionary<(string Package, string Name), Lazy<Task<string>>> _references = new();

    public Task<string> ReferenceAsync(string package, string? version, string? url) =>
        _references.GetOrAdd((package, Name(version, url)), key => new(() => RegisterAsync(key.Package, key.Name, version))).Value;

    /// <summary>The logical name: <c>default</c>, then the version and the download address where the program says them.</summary>
    public static string Name(string? version, string? url)
    {
        var name = "default";
        if (!string.IsNullOrEmpty(version))
            name += "_" + Separator().Replace(version.TrimStart('v'), "_");
        return string.IsNullOrEmpty(url) ? name : $"{name}_{Illegal().Replace(url, "_")}";
    }

    private async Task<string> RegisterAsync(string package, string name, string? version)
    {
        var properties = deployment.Config.OfPackage(package).Select(entry => KeyValuePair.Create(
            entry.Key, entry.Value.Secret ? PropertyValue.Of(entry.Value.Text).AsSecret() : PropertyValue.Of(entry.Value.Text)));
        var inputs = new PropertyMap(properties);
        if (!string.IsNullOrEmpty(version))
            inputs = inputs.With("version", PropertyValue.Of(version.TrimStart('v')));
        var done = await registrations.RegisterAsync(new Goal { Type = Urn.ProviderType(package), Name = name, Custom = true, Properties = inputs });
        return done.State is { } state
            ? new ProviderReference(state.Urn, state.Id).ToString()
            : throw new PlanException(done.Urn, "");
    }

    [GeneratedRegex("[.+-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    [GeneratedRegex("[^A-Za-z0-9_.]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Illegal();
}
