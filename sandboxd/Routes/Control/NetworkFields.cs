using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary>Reads the network members of a create request or a policy, in canonical form.</summary>
internal static class NetworkFields
{
    private const int MostEntries = 1024;

    /// <summary>A container follows <c>network_access</c>; a virtual machine ignores it, as the platform does, and follows its lists.</summary>
    public static SandboxRecord Read(SandboxRecord record, JsonFields fields)
    {
        var access = fields.Boolean("network_access");
        var allow = Entries(fields, "network_allowlist");
        var deny = Entries(fields, "network_denylist");
        if (allow is not null && deny is not null)
            fields.Fail("network_denylist", "give network_allowlist or network_denylist, not both");
        if (!record.Vm && (allow ?? deny) is not null)
            fields.Fail(allow is not null ? "network_allowlist" : "network_denylist", "is only for virtual machines; with vm: false use network_access");
        return record with
        {
            NetworkAccess = record.Vm || (access ?? true),
            Egress = EgressState.Unset with { Allowlist = allow, Denylist = deny },
        };
    }

    /// <summary>A list in canonical form, or null when it is absent or wrong.</summary>
    public static IReadOnlyList<string>? Entries(JsonFields fields, string name)
    {
        if (fields.Strings(name) is not { } entries)
            return null;
        if (entries.Count > MostEntries)
            fields.Fail(name, $"has {entries.Count} entries; at most {MostEntries} are accepted");
        var canonical = new List<string>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (NetworkEntry.Canonicalize(entries[i], out var fault) is { } entry)
                canonical.Add(entry);
            else
                fields.Fail($"{name}[{i}]", fault!);
        }

        return canonical;
    }
}
