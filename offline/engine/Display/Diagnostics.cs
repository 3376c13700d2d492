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

        var text = severity is Severity.Info or Severity.Debug ? message : $"{severity.ToString().ToLowerInvariant()}: {message}";
        _byUrn[at].Lines.AddRange(text.TrimEnd().Split('\n'));
    }

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
