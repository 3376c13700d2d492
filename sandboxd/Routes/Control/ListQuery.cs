using System.Globalization;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary>What a list is asked for.</summary>
internal sealed record ListQuery(int Page, int PerPage, string? TeamId, SandboxStatus? Status, IReadOnlyList<string> Labels, bool? IsActive)
{
    private const int MostPerPage = 1000;

    public static ListQuery Read(IQueryCollection query)
    {
        var errors = new List<FieldError>();
        var result = new ListQuery(
            Integer(query, "page", 1, int.MaxValue / MostPerPage, errors) ?? 1,
            Integer(query, "per_page", 1, MostPerPage, errors) ?? 50,
            Text(query, "team_id"),
            StatusOf(Text(query, "status"), errors),
            [.. query["labels"].OfType<string>()],
            Boolean(query, "is_active", errors));
        if (errors.Count > 0)
            throw Refusals.Fields(errors);
        if (Text(query, "user_id") is { } user && user != SandboxRecord.LocalUser)
            throw Refusals.OtherUser(user);
        return result;
    }

    /// <summary>Whether a sandbox is of the team (or personal), and of everything else that was asked; of labels, all must be there.</summary>
    public bool Matches(SandboxRecord record) =>
        record.TeamId == TeamId
        && (Status is not { } status || record.Status == status)
        && (IsActive is not { } active || record.Status.IsTerminal() != active)
        && Labels.All(record.Labels.Contains);

    private static string? Text(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } text, ..] ? text : null;

    private static int? Integer(IQueryCollection query, string name, int least, int most, List<FieldError> errors)
    {
        if (Text(query, name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        errors.Add(new FieldError(name, $"must be an integer between {least} and {most}"));
        return null;
    }

    private static SandboxStatus? StatusOf(string? text, List<FieldError> errors)
    {
        if (text is null)
            return null;
        if (SandboxStatuses.Filters.Where(status => status.ToString() == text).ToList() is [var found])
            return found;
        errors.Add(new FieldError("status", $"must be one of {string.Join(", ", SandboxStatuses.Filters)}"));
        return null;
    }

    private static bool? Boolean(IQueryCollection query, string name, List<FieldError> errors)
    {
        if (Text(query, name) is not { } text)
            return null;
        if (bool.TryParse(text, out var value))
            return value;
        errors.Add(new FieldError(name, "must be true or false"));
        return null;
    }
}
