// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailspane.h"

#include "checkrunner.h"
#include "conversationhistory.h"
#include "conversationview.h"
#include "jsonscan.h"
#include "sessiontablemodel.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// JSON with a line for each member: only white space is added, everything else stays as it was received.
static QString withLineBreaks(const QString &json)
{
    QString text;
    int depth = 0;
    bool inString = false;
    bool escaped = false;
    for (const QChar letter : json) {
        if (letter == u'"' && !escaped)
            inString = !inString;
        escaped = inString && letter == u'\\' && !escaped;
        if (!inString && (letter == u'}' || letter == u']'))
            text += u'\n' + QString(2 * --depth, u' ');
        text += letter;
        if (!inString && (letter == u'{' || letter == u'['))
            text += u'\n' + QString(2 * ++depth, u' ');
        else if (!inString && letter == u',')
            text += u'\n' + QString(2 * depth, u' ');
    }
    return text;
}

DetailsPane::DetailsPane(QWidget *parent)
    : QWidget(parent)
    , m_conversation(new ConversationView(this))
    , m_checked(std::make_shared<const CheckedSessions>())
    , m_history(new QLabel(this))
    , m_connection(new QLabel(this))
    , m_zone(new QLabel(this))
    , m_record(new QPlainTextEdit(this))
    , m_content(new QWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_selected(new QLabel(m_content))
    , m_nothing(new QLabel(tr("Select a session to see its details."), this))
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addGroup(grid, tr("Billing session"),
        {{Field::BillingStart, Field::BillingEnd}, {Field::BillingSeconds, Field::BillingSessionType},
            {Field::BillingSessionId}});
    addGroup(grid, tr("Conversation session"),
        {{Field::ConversationStart, Field::ConversationEnd}, {Field::ConversationSeconds},
            {Field::ConversationSessionId}});
    addGroup(
        grid, tr("Channel and user"), {{Field::Channel}, {Field::ChannelUserId}, {Field::KoreUserId}, {Field::BotId}});
    m_zone->setForegroundRole(QPalette::PlaceholderText);
    m_zone->setWordWrap(true);
    m_record->setReadOnly(true);
    m_record->setFrameShape(QFrame::NoFrame);
    m_record->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_record->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_record->setMinimumHeight(220);
    m_record->setAccessibleName(tr("Record as received"));
    auto *recordTitle = new QLabel(tr("As received"), m_content);
    recordTitle->setForegroundRole(QPalette::PlaceholderText);
    recordTitle->setBuddy(m_record);

    m_connection->setObjectName(u"connection"_s);
    m_connection->setTextFormat(Qt::PlainText);
    m_connection->setWordWrap(true);
    m_connection->hide();
    m_history->setObjectName(u"history"_s);
    m_history->setTextFormat(Qt::PlainText);
    m_history->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_history->setWordWrap(true);
    m_history->hide();
    m_selected->setObjectName(u"selected"_s);
    m_selected->setWordWrap(true);
    m_selected->setForegroundRole(QPalette::PlaceholderText);
    m_selected->hide();
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(10, 2, 10, 10);
    content->addWidget(m_selected);
    content->addWidget(m_connection);
    content->addWidget(m_conversation);
    content->addLayout(grid);
    content->addWidget(m_history);
    content->addWidget(m_zone);
    content->addWidget(recordTitle);
    content->addWidget(m_record, 1);
    m_scroll->setAccessibleName(tr("Details of the session"));
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(24);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_scroll, 1);
    m_scroll->hide();
    setTabOrder(m_scroll, m_record);
    connect(m_conversation, &ConversationView::rowRequested, this, &DetailsPane::rowRequested);
}

/// What a value is called below the heading of its group.
static QString nameInGroup(Field field)
{
    switch (field) {
    case Field::BillingStart:
    case Field::ConversationStart:
        return DetailsPane::tr("Start Date Time");
    case Field::BillingEnd:
    case Field::ConversationEnd:
        return DetailsPane::tr("End Date Time");
    case Field::BillingSeconds:
    case Field::ConversationSeconds:
        return DetailsPane::tr("Length");
    case Field::BillingSessionType:
        return DetailsPane::tr("Type");
    case Field::BillingSessionId:
    case Field::ConversationSessionId:
        return DetailsPane::tr("Id");
    case Field::Channel:
        return DetailsPane::tr("Channel");
    case Field::ChannelUserId:
        return DetailsPane::tr("Channel User ID");
    case Field::KoreUserId:
        return DetailsPane::tr("Kore User ID");
    case Field::BotId:
        return DetailsPane::tr("Bot ID");
    case Field::Findings:
    case Field::Day:
    case Field::Change:
    case Field::Surplus:
        break;
    }
    return titleOf(field);
}

/// The side where lines begin in this window; by itself a text stands at the side where its own language begins.
static Qt::Alignment leadingSide(const QWidget &widget)
{
    return Qt::AlignAbsolute | (widget.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
}

void DetailsPane::addGroup(QGridLayout *grid, const QString &heading, const QList<QList<Field>> &lines)
{
    auto *title = new QLabel(heading, m_content);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    title->setAlignment(leadingSide(*this) | Qt::AlignVCenter);
    title->setContentsMargins(0, 8, 0, 4);
    grid->addWidget(title, grid->rowCount(), 0, 1, 2);
    for (const QList<Field> &line : lines) {
        const int row = grid->rowCount();
        for (int column = 0; column < line.size(); ++column) {
            const int span = line.size() == 1 ? 2 : 1;
            const Field field = line[column];
            auto *name = new QLabel(nameInGroup(field), m_content);
            name->setForegroundRole(QPalette::PlaceholderText);
            auto *value = new QLabel(m_content);
            value->setTextFormat(Qt::PlainText);
            value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            value->setWordWrap(true);
            name->setAlignment(leadingSide(*this) | Qt::AlignVCenter);
            value->setAlignment(leadingSide(*this) | Qt::AlignTop);
            value->setContentsMargins(0, 0, 0, 5);
            // An id cannot be broken; it must not make the pane wider than it is.
            value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
            grid->addWidget(name, row, column, 1, span);
            grid->addWidget(value, row + 1, column, 1, span, Qt::AlignTop);
            m_values[static_cast<size_t>(field)] = value;
        }
    }
}

void DetailsPane::setSelectedCount(int rows)
{
    m_selected->setVisible(rows > 1);
    m_selected->setText(tr("%Ln sessions are selected; this is the one chosen last.", nullptr, rows));
}

void DetailsPane::showFindings()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void DetailsPane::setChecked(const std::shared_ptr<const CheckedSessions> &checked)
{
    m_checked = checked;
}

void DetailsPane::showRow(const SessionTableModel &model, qint64 storeRow)
{
    const bool same = storeRow == m_row;
    m_row = storeRow;
    m_scroll->setVisible(storeRow >= 0);
    m_nothing->setVisible(storeRow < 0);
    if (storeRow < 0)
        return;
    const auto row = static_cast<quint32>(storeRow);
    for (const Field field : allFields()) {
        const QString shown = model.displayText(row, field);
        const QString raw = model.rawText(row, field);
        const bool named = DisplayNames::areIn(field) && shown != raw && !raw.isEmpty();
        QString text = shown.isEmpty() ? u"–"_s : named ? u"%1 (%2)"_s.arg(shown, raw) : shown;
        if (const QString note = model.noteOf(row, field); !note.isEmpty())
            text += u'\n' + note;
        const QString withTitle = u"%1: %2"_s.arg(titleOf(field), text);
        QLabel *value = m_values[static_cast<size_t>(field)];
        value->setText(text);
        value->setToolTip(withTitle.toHtmlEscaped());
        // A name hides the text from a screen reader, so it has to hold it.
        value->setAccessibleName(withTitle);
    }
    m_conversation->showSession(model.store(), row, *m_checked, model.result()->query.zone);
    showHistory(model, row);
    m_zone->setText(tr("Times are in %1.").arg(model.result()->query.zone.name()));
    if (!same)
        m_record->clear();
    emit rawRecordRequested(row);
}

void DetailsPane::showHistory(const SessionTableModel &model, quint32 row)
{
    const auto &history = m_checked->history;
    const std::string id = model.rawText(row, Field::ConversationSessionId).toStdString();
    const bool wasAsked = history && history->wasAsked(id);
    m_history->setVisible(wasAsked);
    if (!wasAsked)
        return;
    const ConversationFacts *facts = history->find(id);
    m_history->setText(facts ? tr("Session history of the conversation: %1.").arg(describe(*facts))
                             : tr("Session history: the vendor does not know this conversation."));
    m_history->setAccessibleName(m_history->text());
}

void DetailsPane::setRawRecord(quint32 storeRow, const QByteArray &record, const QString &connection)
{
    if (qint64(storeRow) != m_row)
        return;
    m_connection->setVisible(!connection.isEmpty());
    m_connection->setText(tr("From the connection %1").arg(connection));
    const QString text = QString::fromUtf8(record);
    const bool json = isJson({record.data(), static_cast<size_t>(record.size())});
    m_record->setPlainText(json ? withLineBreaks(text) : text);
}
