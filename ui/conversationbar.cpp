// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversationbar.h"

#include "datetext.h"
#include "theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int LaneHeight = 16;
static constexpr int LaneGap = 3;
static constexpr int Padding = 4;
static constexpr double LeastWidth = 4;
static constexpr qint64 QuarterSeconds = 15 * 60;

ConversationBar::ConversationBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"conversationBar"_s);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Conversation in time"));
    setMouseTracking(true);
}

void ConversationBar::setConversation(
    const Conversation &conversation, quint32 row, const SessionStore &store, const Zone &zone)
{
    m_conversation = conversation;
    m_row = row;
    m_store = store;
    m_zone = zone;
    setAccessibleDescription(describeAll());
    updateGeometry();
    update();
}

QSize ConversationBar::sizeHint() const
{
    constexpr int most = 6;
    const int lanes = std::clamp(m_conversation.lanes, 1, most);
    return {160, lanes * (LaneHeight + LaneGap) - LaneGap + 2 * Padding + fontMetrics().height() + 2};
}

QSize ConversationBar::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

double ConversationBar::xOf(qint64 second) const
{
    const qint64 from = m_conversation.from();
    const double span = std::max<double>(static_cast<double>(m_conversation.to() - from), 1);
    const double x = Padding + static_cast<double>(second - from) / span * (width() - 2 * Padding);
    return isRightToLeft() ? width() - x : x;
}

QRectF ConversationBar::blockRect(const ConversationBlock &block) const
{
    const int lane = std::min(block.lane, 5);
    const double start = xOf(block.start);
    const double end = xOf(isTime(block.end) ? block.end : block.start);
    const double left = std::min({start, end, width() - Padding - LeastWidth});
    const double right = std::max({start, end, left + LeastWidth});
    return {left, double(Padding + lane * (LaneHeight + LaneGap)), right - left, double(LaneHeight)};
}

const ConversationBlock *ConversationBar::blockAt(const QPointF &point) const
{
    // The last one is painted above the others.
    const auto &blocks = m_conversation.blocks;
    const auto found = std::ranges::find_if(blocks.rbegin(), blocks.rend(),
        [&](const ConversationBlock &block) { return blockRect(block).adjusted(-1, 0, 1, 0).contains(point); });
    return found == blocks.rend() ? nullptr : &*found;
}

QString ConversationBar::timeOf(qint64 second) const
{
    std::string text;
    appendPlainTime(&text, static_cast<UtcSecond>(second), m_zone);
    return QString::fromStdString(text.substr(std::min<size_t>(11, text.size())));
}

QString ConversationBar::describe(const ConversationBlock &block) const
{
    QString text = tr("%1, without an end").arg(timeOf(block.start));
    if (isTime(block.end)) {
        std::string length;
        appendLength(&length, qint64(block.end) - qint64(block.start));
        text = tr("%1 to %2, %3").arg(timeOf(block.start), timeOf(block.end), QString::fromStdString(length));
    }
    for (const Finding &finding : block.findings)
        text += u'\n' + u"%1: %2"_s.arg(ruleTitle(finding.rule), evidenceOf(finding, m_store, m_zone));
    return text;
}

QString ConversationBar::describeAll() const
{
    QStringList lines;
    if (isTime(m_conversation.start) && isTime(m_conversation.end))
        lines << tr("The conversation lasts from %1 to %2.")
                     .arg(timeOf(m_conversation.start), timeOf(m_conversation.end));
    lines << tr("%Ln billing sessions:", nullptr, static_cast<int>(m_conversation.sessions));
    for (const ConversationBlock &block : m_conversation.blocks)
        lines << describe(block);
    return lines.join(u'\n');
}

void ConversationBar::paintQuarters(QPainter *painter, const QRectF &track) const
{
    constexpr double leastGap = 6;
    if (!isTime(m_conversation.start)
        || std::abs(xOf(m_conversation.from() + QuarterSeconds) - xOf(m_conversation.from())) < leastGap)
        return;
    painter->setPen(QPen(palette().color(QPalette::Dark), 1, Qt::DotLine));
    for (qint64 second = m_conversation.start + QuarterSeconds; second < m_conversation.to(); second += QuarterSeconds)
        painter->drawLine(QPointF(xOf(second), track.top()), QPointF(xOf(second), track.bottom()));
}

void ConversationBar::paintBlock(QPainter *painter, const ConversationBlock &block) const
{
    constexpr double radius = 3;
    const bool isCurrent = block.row == m_row;
    // A remark is no reason to mark it.
    const bool isOdd = std::ranges::any_of(block.findings,
        [](const Finding &finding) { return finding.severity > Severity::Info && !isSettled(finding.state); });
    const QColor color = isOdd ? problemColor(palette()) : palette().color(QPalette::Highlight);
    QColor fill = color;
    fill.setAlphaF(isCurrent ? 0.9F : 0.45F);
    const QRectF rect = blockRect(block).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(isCurrent ? QPen(palette().color(QPalette::WindowText), 1.5) : QPen(color, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(rect, radius, radius);
    if (isOdd) {
        // Not by the colour alone.
        painter->setPen(Qt::NoPen);
        painter->setBrush(QBrush(palette().color(QPalette::Base), Qt::BDiagPattern));
        painter->drawRoundedRect(rect, radius, radius);
    }
}

void ConversationBar::paintEvent(QPaintEvent *)
{
    if (m_conversation.blocks.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double bottom = height() - fontMetrics().height() - 2;
    if (isTime(m_conversation.start) && isTime(m_conversation.end)) {
        const double start = xOf(m_conversation.start);
        const double end = xOf(m_conversation.end);
        const QRectF track(std::min(start, end) - 2, 1, std::abs(end - start) + 4, bottom - 2);
        painter.setPen(QPen(palette().color(QPalette::Mid), 1));
        painter.setBrush(palette().color(QPalette::AlternateBase));
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        paintQuarters(&painter, track);
    }
    for (const ConversationBlock &block : m_conversation.blocks)
        paintBlock(&painter, block);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRectF below(Padding, bottom, width() - 2 * Padding, height() - bottom);
    painter.drawText(
        below, Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft), timeOf(m_conversation.from()));
    painter.drawText(
        below, Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight), timeOf(m_conversation.to()));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Link), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

bool ConversationBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const ConversationBlock *block = blockAt(help->pos());
        QToolTip::showText(help->globalPos(),
            block ? describe(*block).toHtmlEscaped().replace(u'\n', u"<br>"_s) : QString(), this,
            block ? blockRect(*block).toAlignedRect() : QRect());
        return true;
    }
    return QWidget::event(event);
}

void ConversationBar::mousePressEvent(QMouseEvent *event)
{
    if (const ConversationBlock *block = blockAt(event->position()); block && event->button() == Qt::LeftButton)
        emit rowRequested(block->row);
}

void ConversationBar::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (event->key() == forward || event->key() == back)
        goTo(event->key() == forward ? 1 : -1);
    else
        QWidget::keyPressEvent(event);
}

void ConversationBar::goTo(int step)
{
    const auto &blocks = m_conversation.blocks;
    const auto current = std::ranges::find(blocks, m_row, &ConversationBlock::row);
    const qptrdiff next = current - blocks.begin() + step;
    if (current != blocks.end() && next >= 0 && next < static_cast<qptrdiff>(blocks.size()))
        emit rowRequested(blocks[static_cast<size_t>(next)].row);
}
