namespace NorthStar.Generators.Strategy;

/// <summary>Why an event is a poor choice for a North Star. The names are the sections of the vocabulary, in order of precedence.</summary>
internal enum VanityKind
{
    /// <summary>More of it is worse: refunded, cancelled, failed.</summary>
    Negative,

    /// <summary>It can only go up: total users, cumulative signups.</summary>
    Total,

    /// <summary>Someone came: signups, invitations, trials, downloads.</summary>
    Acquisition,

    /// <summary>Something was shown: page views, visits, sessions, logins.</summary>
    Traffic,

    /// <summary>Something was touched: clicks, likes, searches.</summary>
    Attention,

    /// <summary>The company or its software did something: e-mails sent, jobs run.</summary>
    Output,

    /// <summary>Money was asked for or moved: payments, invoices, upgrades.</summary>
    Money,
}
