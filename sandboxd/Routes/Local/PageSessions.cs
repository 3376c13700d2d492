using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Sandboxd.Routes.Local;

/// <summary>Who may see the page: a browser that came by the link printed at start, which works once, or that gave the key.</summary>
internal sealed class PageSessions
{
    public const string Cookie = "sandboxd";
    private readonly ConcurrentDictionary<string, bool> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _tickets = new(StringComparer.Ordinal);

    /// <summary>A ticket that can be exchanged for a session once.</summary>
    public string IssueTicket()
    {
        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _tickets[ticket] = true;
        return ticket;
    }

    public bool TakeTicket(string ticket) => _tickets.TryRemove(ticket, out _);

    public bool IsOpen(HttpRequest request) => request.Cookies[Cookie] is { } session && _sessions.ContainsKey(session);

    /// <summary>Lets this browser see the page from now on; scripts cannot read the cookie, and other sites do not send it.</summary>
    public void Open(HttpResponse response)
    {
        var session = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _sessions[session] = true;
        response.Cookies.Append(Cookie, session, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
    }
}
