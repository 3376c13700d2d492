using Sandboxes.Offline.Planning;

namespace Sandboxes.Offline.Display;

/// <summary>The messages of a deployment, in the order of the resources that first spoke.</summary>
internal sealed class Diagnostics
{
    private readonly List<(string Urn, List<string> Lines)> _byUrn = [];

    public void Add(Severity severity, string urn, string message)
    {
        var at = _byUrn.FindIndex(entry => entry.Urn == urn);
        if (at < 0)
        {
            _byUrn.Add((urn, []));
            at = _byUrn.Count - 1;
        }

        _byUrn[at].Lines.AddRange(Text(severity, message).Split('\n'));
    }

    /// <summary>A message with its severity, unless it is no more than news.</summary>
    public static string Text(Severity severity, string message) =>
        (severity is Severity.Info or Severity.Debug ? message : $"{severity.ToString().ToLowerInvariant()}: {message}").TrimEnd();

    public IEnumerable<string> Lines()
    {
        if (_byUrn.Count == 0)
            yield break;
        yield return "Diagnostics:";
        foreach (var (urn, lines) in _byUrn)
        {
            yield return $"  {Urn.Type(urn)} ({Urn.Name(urn)}):";
            foreach (var line in lines)
                yield return line.Length == 0 ? "" : $"    {line}";
            yield return "";
        }
    }
}
