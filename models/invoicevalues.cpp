// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicevalues.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(InvoiceValues)
};

/// As counts write a missing value.
constexpr QStringView NoValue = u"(none)";

/// What is compared of two names: letters and digits, in any case.
QString bare(const QString &text)
{
    QString letters;
    for (const QChar character : text.toCaseFolded()) {
        if (character.isLetterOrNumber())
            letters += character;
    }
    return letters;
}

QString textOf(const StringPool &pool, quint32 code)
{
    const std::string_view text = pool.at(code);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// How much of the longer of two names the other one is; 0 unless one contains the other.
double likeness(const QString &left, const QString &right)
{
    constexpr qsizetype least = 3;
    const qsizetype shorter = std::min(left.size(), right.size());
    if (shorter < least || (!left.contains(right) && !right.contains(left)))
        return 0;
    return static_cast<double>(shorter) / static_cast<double>(std::max(left.size(), right.size()));
}

QString guessOf(const SessionStore &store, Field field, const QString &word, const std::set<QString> &taken)
{
    const QString name = bare(word);
    QString best;
    double most = 0;
    for (const QString &value : fetchedValues(store, field)) {
        const QString shown = store.names().of(field, value.toStdString());
        const double like = std::max(likeness(name, bare(value)), likeness(name, bare(shown)));
        if (like > most && !taken.contains(value)) {
            most = like;
            best = value;
        }
    }
    return best;
}

} // namespace

std::optional<QString> fetchedValue(
    const SessionStore &snapshot, Field field, const QString &word, const ValueNames &told)
{
    if (word == NoValue)
        return QString();
    const QString folded = word.toCaseFolded();
    const auto names = told.constFind(field);
    if (names != told.constEnd() && names->contains(folded))
        return names->value(folded);
    const StringPool &pool = snapshot.pool(field);
    std::optional<QString> byName;
    for (quint32 code = 0; code < pool.size(); ++code) {
        if (code == StringPool::Missing)
            continue;
        const QString value = textOf(pool, code);
        if (value.toCaseFolded() == folded)
            return value;
        if (snapshot.names().of(field, pool.at(code)).toCaseFolded() == folded)
            byName = value;
    }
    return byName;
}

QStringList fetchedValues(const SessionStore &snapshot, Field field)
{
    const StringPool &pool = snapshot.pool(field);
    std::vector<std::pair<QString, QString>> byName;
    for (quint32 code = 0; code < pool.size(); ++code) {
        if (code != StringPool::Missing)
            byName.emplace_back(snapshot.names().of(field, pool.at(code)), textOf(pool, code));
    }
    std::ranges::sort(byName);
    QStringList values;
    for (const auto &[name, value] : byName)
        values << value;
    return values;
}

std::vector<InvoiceValue> invoiceValues(const SessionStore &snapshot, const Invoice &invoice, const ValueNames &told)
{
    std::map<std::pair<Field, QString>, qint64> words;
    for (const InvoiceLine &line : invoice.lines) {
        words[{Field::BotId, line.bot}] += line.sessions;
        words[{Field::Channel, line.channel}] += line.sessions;
        words[{Field::BillingSessionType, line.type}] += line.sessions;
    }
    std::vector<InvoiceValue> values;
    std::map<Field, std::set<QString>> taken;
    for (const auto &[word, sessions] : words) {
        const auto &[field, text] = word;
        if (text.isEmpty() || text == NoValue)
            continue;
        InvoiceValue value{.field = field, .word = text, .sessions = sessions};
        value.value = fetchedValue(snapshot, field, text, told).value_or(QString());
        value.isTold = told.value(field).contains(text.toCaseFolded());
        taken[field].insert(value.value);
        values.push_back(value);
    }
    for (InvoiceValue &value : values) {
        if (!value.isMatched())
            value.guess = guessOf(snapshot, value.field, value.word, taken[value.field]);
    }
    std::ranges::stable_sort(values, [](const InvoiceValue &left, const InvoiceValue &right) {
        return std::tuple(left.isMatched(), -left.sessions) < std::tuple(right.isMatched(), -right.sessions);
    });
    return values;
}

std::optional<InvoiceValue> invoiceValueFromText(const QString &text)
{
    const auto field = fieldFromName(text.section(u':', 0, 0));
    const QString rest = text.section(u':', 1);
    const qsizetype sign = rest.lastIndexOf(u'=');
    const bool isNamed = field == Field::BotId || field == Field::Channel || field == Field::BillingSessionType;
    if (!isNamed || sign < 1 || sign + 1 == rest.size())
        return std::nullopt;
    return InvoiceValue{
        .field = *field, .word = rest.first(sign).trimmed(), .value = rest.mid(sign + 1).trimmed(), .isTold = true};
}

QString unmatchedText(const std::vector<InvoiceValue> &values)
{
    constexpr qsizetype most = 5;
    QStringList words;
    for (const InvoiceValue &value : values) {
        if (!value.isMatched())
            words << u"%1 (%2)"_s.arg(value.word, filterName(value.field));
    }
    if (words.isEmpty())
        return {};
    const auto count = static_cast<int>(words.size());
    if (count > most)
        words = words.first(most) << u"…"_s;
    return Text::tr("%Ln names on the invoice are none of what was fetched: %1.", nullptr, count)
        .arg(words.join(u", "_s));
}
