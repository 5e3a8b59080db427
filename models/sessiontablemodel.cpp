// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiontablemodel.h"

#include "datetext.h"

using namespace Qt::StringLiterals;

SessionTableModel::SessionTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_result(std::make_shared<QueryResult>())
{ }

void SessionTableModel::setResult(
    const SessionStore &snapshot, const std::shared_ptr<const QueryResult> &result, bool rowsOnlyAppended)
{
    const auto rows = static_cast<int>(result->rows.size());
    const bool inserts = rowsOnlyAppended && rows > m_shownRows;
    const bool resets = !rowsOnlyAppended || rows < m_shownRows;
    const bool findsMore = !resets && m_shownRows > 0 && !(snapshot.findings() == m_store.findings());
    const int formerRows = m_shownRows;
    if (resets)
        beginResetModel();
    else if (inserts)
        beginInsertRows({}, m_shownRows, rows - 1);
    m_store = snapshot;
    m_result = result;
    m_shownRows = rows;
    if (resets)
        endResetModel();
    else if (inserts)
        endInsertRows();
    constexpr int column = static_cast<int>(Field::Findings);
    if (findsMore)
        emit dataChanged(index(0, column), index(formerRows - 1, column));
}

int SessionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shownRows;
}

int SessionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : TableFieldCount;
}

static QString timeText(UtcSecond time, const Zone &zone, void (*append)(std::string *, UtcSecond, const Zone &))
{
    std::string text;
    append(&text, time, zone);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString SessionTableModel::displayText(quint32 storeRow, Field field) const
{
    std::array<char, 24> buffer;
    switch (kindOf(field)) {
    case FieldKind::Text:
    case FieldKind::Id:
        return m_store.names().of(field, m_store.bytes(field, storeRow, &buffer));
    case FieldKind::Time: {
        const UtcSecond time = m_store.time(field, storeRow);
        return isTime(time) ? timeText(time, m_result->query.zone, appendPlainTime) : rawText(storeRow, field);
    }
    case FieldKind::Length:
        break;
    }
    const std::optional<qint64> seconds = m_store.length(field, storeRow);
    std::string text;
    if (seconds)
        appendLength(&text, *seconds);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString SessionTableModel::rawText(quint32 storeRow, Field field) const
{
    std::array<char, 24> buffer;
    if (kindOf(field) == FieldKind::Length) {
        const std::optional<qint64> seconds = m_store.length(field, storeRow);
        return seconds ? QString::number(*seconds) : QString();
    }
    if (kindOf(field) == FieldKind::Time) {
        const UtcSecond time = m_store.time(field, storeRow);
        if (isTime(time))
            return timeText(time, m_result->query.zone, appendIsoTime);
    }
    const std::string_view bytes = m_store.bytes(field, storeRow, &buffer);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString SessionTableModel::estimatedDay(quint32 storeRow) const
{
    const UtcSecond start = m_store.effectiveStart(storeRow);
    if (isTime(m_store.time(Field::BillingStart, storeRow)) || !isTime(start))
        return {};
    return u"≈ "_s + timeText(start, m_result->query.zone, appendPlainTime).left(10);
}

QString SessionTableModel::changeNote(quint32 storeRow) const
{
    if (!mayChange(storeRow))
        return {};
    return m_store.time(Field::BillingEnd, storeRow) == MissingTime
        ? tr("May still change: it has no end yet.")
        : tr("May still change: the API was asked too soon after its end.");
}

QString SessionTableModel::noteOf(quint32 storeRow, Field field) const
{
    const QString note = field == Field::BillingStart ? dayNote(storeRow)
        : field == Field::BillingEnd                  ? changeNote(storeRow)
                                                      : QString();
    const QString repeat = repeatNote(storeRow, field);
    return note.isEmpty() || repeat.isEmpty() ? note + repeat : note + u'\n' + repeat;
}

QString SessionTableModel::repeatNote(quint32 storeRow, Field field) const
{
    if (kindOf(field) != FieldKind::Time || field == Field::Day || !m_store.isUndecided(field, storeRow))
        return {};
    return tr(
        "In the hour that the clock repeats: this is its first pass, but it may be the second one, an hour later.");
}

QString SessionTableModel::dayNote(quint32 storeRow) const
{
    if (isTime(m_store.time(Field::BillingStart, storeRow)))
        return {};
    const QString day = estimatedDay(storeRow);
    if (day.isEmpty())
        return tr("Without any date; it counts as such in every period.");
    return isTime(m_store.time(Field::ConversationStart, storeRow))
        ? tr("It counts on %1, the day of its conversation’s start.").arg(day)
        : tr("It counts on %1, the day in its id.").arg(day);
}

QVariant SessionTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const quint32 row = storeRow(index.row());
    const Field field = fieldAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, field);
    case Qt::ToolTipRole:
        return toolTip(row, field);
    case Qt::AccessibleTextRole: {
        const QString text = displayText(row, field);
        const QString note = noteOf(row, field);
        return (text.isEmpty() ? tr("missing") : text) + (note.isEmpty() ? note : u". "_s + note);
    }
    case Qt::TextAlignmentRole:
        if (kindOf(field) == FieldKind::Length)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case RawTextRole:
        return rawText(row, field);
    default:
        return {};
    }
}

QString SessionTableModel::toolTip(quint32 storeRow, Field field) const
{
    const QString note = noteOf(storeRow, field);
    const QString about = toolTipOfValue(storeRow, field);
    return about + (about.isEmpty() || note.isEmpty() ? u""_s : u"\n"_s) + note;
}

QString SessionTableModel::toolTipOfValue(quint32 storeRow, Field field) const
{
    const QString text = displayText(storeRow, field);
    const QString raw = rawText(storeRow, field);
    if (raw.isEmpty())
        return {};
    switch (kindOf(field)) {
    case FieldKind::Text:
    case FieldKind::Id:
        return raw == text ? QString() : raw;
    case FieldKind::Time:
        return raw == text ? tr("The API sent this text, which is no date.")
                           : u"%1 %2"_s.arg(text, m_result->query.zone.name());
    case FieldKind::Length:
        // Plural forms know no negative numbers.
        return raw.startsWith(u'-') ? tr("The end lies %Ln second(s) before the start.", nullptr, -raw.toInt())
                                    : tr("%Ln second(s)", nullptr, raw.toInt());
    }
    return {};
}

QVariant SessionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= TableFieldCount)
        return {};
    const Field field = fieldAt(section);
    if (role == Qt::TextAlignmentRole && kindOf(field) == FieldKind::Length)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return titleOf(field);
    if (role == Qt::ToolTipRole && kindOf(field) == FieldKind::Time)
        return tr("%1, in the time zone %2").arg(titleOf(field), m_result->query.zone.name());
    if (role == Qt::ToolTipRole)
        return titleOf(field);
    return {};
}
